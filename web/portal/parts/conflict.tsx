import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { answerText } from "../../question/answer-text.ts";
import { chooseSide } from "../answer.ts";
import type { Entry } from "../outbox.ts";
import { useFixed } from "./use-portal.ts";

/** Both values of an answer side by side, with who gave them; nothing is lost until one is chosen. */
export function ConflictView({ question, entry }: { question: SupplierQuestion; entry: Entry }) {
  const { portal, words, format } = useFixed();
  const { conflict } = entry;
  if (!conflict) return null;
  const text = useFixed().words.conflictView;
  const sides = [
    {
      choice: "mine",
      title: text.mine,
      answer: entry.changes.at(-1)?.answer,
      button: text.keepMine,
    },
    {
      choice: "theirs",
      title: text.theirs(conflict.by, format.instant(conflict.at)),
      answer: conflict.theirs,
      button: text.takeTheirs,
    },
  ] as const;
  return (
    <section class="banner banner-danger conflict" aria-labelledby={`conflict-${question.id}`}>
      <h3 id={`conflict-${question.id}`}>{words.conflict}</h3>
      <p>{text.text}</p>
      <div class="sides">
        {sides.map(({ choice, title, answer, button }) => (
          <div class="side stack-small" key={choice}>
            <h4>{title}</h4>
            {answerText(question, answer, words.question, format).map((line) => (
              <p class="prose" key={line}>
                {line}
              </p>
            ))}
            <button
              class="button"
              type="button"
              onClick={() => chooseSide(portal, question.id, choice)}
            >
              {button}
            </button>
          </div>
        ))}
      </div>
    </section>
  );
}
