import type { Score } from "../../../../../functions/domain/score.ts";
import type { QuestionState } from "../../../../../functions/domain/states.ts";
import { instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { d } from "../../../messages/decision.ts";
import { said } from "../review/ruling-text.tsx";
import type { Basis } from "./basis.ts";

/** What the machine read in an answer and what a person made of it, side by side. */
export function ReportVerdicts(props: {
  rulings: Basis["rulings"];
  score: Score;
  texts: ReadonlyMap<string, string>;
}) {
  const { rulings, score, texts } = props;
  const words = d.report;
  const results = new Map(score.questions.map((each) => [each.id, each]));
  return (
    <section class="stack" aria-labelledby="rulings">
      <h2 id="rulings">{words.rulings}</h2>
      {rulings.length === 0 && <p class="muted">{words.noRulings}</p>}
      <ol class="plain lines">
        {rulings.map(({ question, kind, points, reason, by, at }) => {
          const result = results.get(question);
          return (
            <li key={question} class="stack-small">
              <p>
                <strong>{texts.get(question) ?? question}</strong>
              </p>
              {result && (
                <p>{words.machineThenPerson(stateText(result.own), stateText(result.state))}</p>
              )}
              <p>
                {said(kind, points)}
                {reason && `: ${reason}`}
              </p>
              <p class="small muted">{t.ruling.by(by.name, instantText(at))}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function stateText(state: QuestionState): string {
  const name = t.questionStates[state.kind];
  return state.kind === "answered" ? d.report.points(name, state.points) : name;
}
