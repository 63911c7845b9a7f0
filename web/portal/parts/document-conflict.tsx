import type { EvidenceItem } from "../../../functions/contract/shapes/evidence.ts";
import { useWork } from "./use-portal.ts";

/** What two people made of one document, as far as a reader tells them apart. */
export type DocumentSide = Pick<EvidenceItem, "type" | "title" | "url" | "dated">;

/**
 * Both versions of a document somebody else changed or took back meanwhile; nothing is lost until
 * one is chosen.
 */
export function DocumentConflict(props: {
  id: string;
  mine: DocumentSide;
  theirs: (DocumentSide & Pick<EvidenceItem, "addedBy">) | null;
  typeName: (id: string) => string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const { id, mine, theirs, typeName, onKeepMine, onTakeTheirs } = props;
  const { words, format } = useWork();
  const text = words.document.conflict;
  const lines = (side: DocumentSide) => [
    side.title,
    typeName(side.type),
    ...(side.dated ? [words.evidence.dated(format.date(side.dated))] : []),
    side.url,
  ];
  const sides = [
    {
      ...{ title: text.mine, lines: lines(mine) },
      ...{ button: theirs ? text.keepMine : text.addAgain, onPick: onKeepMine },
    },
    {
      title: theirs ? text.theirs(theirs.addedBy) : text.gone,
      lines: theirs ? lines(theirs) : [text.goneText],
      ...{ button: theirs ? text.takeTheirs : text.leaveGone, onPick: onTakeTheirs },
    },
  ];
  return (
    <section class="banner banner-danger conflict" role="alert" aria-labelledby={id}>
      <h4 id={id}>{text.title}</h4>
      <p>{text.text}</p>
      <div class="sides">
        {sides.map(({ title, lines: shown, button, onPick }) => (
          <div class="side stack-small" key={title}>
            <h5>{title}</h5>
            {shown.map((line) => (
              <p class="prose" key={line}>
                {line}
              </p>
            ))}
            <button class="button" type="button" onClick={onPick}>
              {button}
            </button>
          </div>
        ))}
      </div>
    </section>
  );
}
