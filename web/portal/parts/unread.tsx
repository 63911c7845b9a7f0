import type { Comparison } from "../../../functions/contract/shapes/files.ts";
import type { Work } from "../state.ts";
import { useWork } from "./use-portal.ts";

/** The places of a file that were not read, each with its cell and what to do. */
export function Unread(props: { work: Work; unreadable: Comparison["unreadable"] }) {
  const { work, unreadable } = props;
  const { words, format } = useWork();
  const text = words.workbook;
  if (unreadable.length === 0) return null;
  const questions = new Map(
    work.questionnaire.sections.flatMap((each) =>
      each.questions.map(({ id, text: asked }) => [id, asked]),
    ),
  );
  return (
    <section class="banner banner-warning">
      <h2>{text.groups.unreadable(unreadable.length)}</h2>
      <p>{text.unreadableHelp}</p>
      <ul class="stack-small">
        {unreadable.map(({ sheet, cell, question, problem, min, max, found }, index) => (
          <li key={index}>
            {cell !== "" && <strong>{text.place(sheet, cell)}: </strong>}
            {text.problems[problem]}
            {max !== undefined &&
              `: ${text.taken(min === undefined ? min : format.number(min), format.number(max))}`}
            {found !== undefined && <>. {text.found(found)}</>}
            {question !== undefined && <p class="muted small">{questions.get(question)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
