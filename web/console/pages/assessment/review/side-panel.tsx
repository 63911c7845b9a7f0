import type { ComponentChildren } from "preact";
import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import type { Question } from "../../../../../functions/domain/questionnaire.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import { controlName } from "../../../control-name.ts";
import { dateText, percent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { contentWords } from "../../../messages/content-words.ts";
import { reviewersWords } from "../../../messages/reviewers-words.ts";
import { riskWords } from "../../../messages/risk-words.ts";
import { Facts } from "../../../parts/facts.tsx";
import { LastTime } from "./last-time.tsx";
import { notesOn } from "./queue.ts";

/** Everything beside question, answer and evidence: why, a good answer, controls, points. */
export function SidePanel(props: {
  question: Question;
  sheet: AnswerSheet;
  score: Score | undefined;
  /** What stands after the effect on the score: the thread with the supplier. */
  children?: ComponentChildren;
}) {
  const { question, sheet, score, children } = props;
  const result = score?.questions.find(({ id }) => id === question.id);
  const gates = score?.gates.filter((gate) => gate.question === question.id && gate.applies) ?? [];
  const controls = question.controls ?? [];
  const notes = notesOn(question.id, sheet);
  const words = t.review.panel;
  return (
    <aside class="side-panel stack" aria-label={words.title}>
      <LastTime question={question} sheet={sheet} />
      {notes.length > 0 && (
        <section class="stack-small" aria-labelledby="notes">
          <h3 id="notes">{t.review.notes.title}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.kind + note.text}>
                <strong>{t.review.notes.kinds[note.kind]}:</strong>{" "}
                {reviewersWords.note(note, contentWords)}
                {note.by && <> {t.review.notes.due(dateText(note.by))}</>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {gates.map((gate) => (
        <section key={gate.id} class="stack-small">
          <h3>{words.gate(gate.id)}</h3>
          <p>{riskWords.mustHave(gate.title)}</p>
          <p>
            {gate.open
              ? words.gateOpen(t.severities[gate.open.severity], gate.open.because)
              : words.gateMet}
          </p>
        </section>
      ))}
      {result && (
        <section class="stack-small">
          <h3>{words.points}</h3>
          <Facts
            list={[
              [words.state, t.questionStates[result.state.kind]],
              [words.claimed, result.claimed === null ? t.result.none : percent(result.claimed)],
              [words.shown, result.shown === null ? t.result.none : percent(result.shown)],
              [words.required, t.levels[result.required]],
              [words.level, t.levels[result.effective]],
              [words.factor, `${result.factor} %`],
            ]}
          />
        </section>
      )}
      <section class="stack-small">
        <h3>{words.good}</h3>
        <p>{reviewersWords.good(question.good)}</p>
      </section>
      {children}
      <section class="stack-small">
        <h3>{words.why}</h3>
        <p>{question.why}</p>
        {question.hint && <p class="muted">{question.hint}</p>}
      </section>
      {controls.length > 0 && (
        <section class="stack-small">
          <h3>{words.controls}</h3>
          <ul>
            {controls.map(({ control, weight }) => (
              <li key={control}>
                {words.control(controlName(control), weight, domainOf(sheet, control))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function domainOf(sheet: AnswerSheet, control: string): string {
  const domain = sheet.questionnaire.domains.find(({ controls }) =>
    controls.some(({ id }) => id === control),
  );
  return domain?.title ?? "";
}
