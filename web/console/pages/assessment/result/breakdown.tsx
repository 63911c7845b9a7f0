import type { AnswerSheet } from "../../../../../functions/contract/shapes/assessment.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import { exactPercent } from "../../../format.ts";
import { t } from "../../../messages/en.ts";
import { controlsOf, domainsOf, questionsOf } from "./ledger.ts";
import { MeanTable } from "./mean-table.tsx";

/** Result ← domains ← controls ← questions: tables whose parts add up. */
export function Breakdown({ score, sheet }: { score: Score; sheet: AnswerSheet }) {
  const domains = domainsOf(score);
  const words = t.breakdown;
  return (
    <div class="breakdown stack">
      <MeanTable
        caption={words.overall}
        first={words.domain}
        total={score.shown}
        sum={domains}
        name={({ domain }) => domain.title}
        id={({ domain }) => domain.id}
      />
      {domains.parts.map(({ domain }) => {
        const controls = controlsOf(domain.id, score);
        return (
          <details key={domain.id} class="details">
            <summary>{words.inside(domain.title, exactPercent(domain.shown))}</summary>
            <div class="stack inset">
              <MeanTable
                caption={words.ofDomain(domain.title)}
                first={words.control}
                total={domain.shown}
                sum={controls}
                name={({ control }) => words.controlName(control.id, t.classes[control.class])}
                id={({ control }) => control.id}
              />
              {controls.parts.map(({ control }) => (
                <details key={control.id} class="details">
                  <summary>{words.inside(control.id, exactPercent(control.shown))}</summary>
                  <div class="inset">
                    <MeanTable
                      caption={words.ofControl(control.id)}
                      first={words.question}
                      total={control.shown}
                      sum={questionsOf(control, sheet.questionnaire, score)}
                      name={({ question, result }) =>
                        words.questionName(
                          question.text,
                          t.questionStates[result.state.kind],
                          result.points,
                          result.factor,
                        )
                      }
                      id={({ question }) => question.id}
                    />
                  </div>
                </details>
              ))}
            </div>
          </details>
        );
      })}
    </div>
  );
}
