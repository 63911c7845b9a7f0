import type { Questionnaire } from "../../../../../functions/domain/questionnaire.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import type { Way, WayUp } from "../../../../../functions/domain/way-up.ts";
import { Grade } from "../../../../ui/grade.tsx";
import { percent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { resultWords } from "../../../messages/result.ts";
import { BandChip } from "../../../parts/band-chip.tsx";
import { stepWords } from "./step-words.ts";
import { waysOf } from "./ways-of.ts";

const words = resultWords.wayUp;

/** What would have to come to close the must-haves and to reach the next grade, for reviewers. */
export function WaysUp(props: {
  wayUp: WayUp;
  score: Score;
  questionnaire: Pick<Questionnaire, "sections">;
}) {
  const { ways, remarks } = waysOf(props.wayUp, props.score);
  return (
    <section class="stack" aria-labelledby="way-up">
      <h2 id="way-up">{words.title}</h2>
      <p class="muted">{words.hint}</p>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {ways.map(({ title, way }) => (
        <div key={title} class="stack-small">
          <h3>{title}</h3>
          <p class="small muted">{words.length(way.steps.length, way.atLeast)}</p>
          <Steps way={way} questionnaire={props.questionnaire} />
          <After after={way.after} />
        </div>
      ))}
    </section>
  );
}

function Steps(props: { way: Way; questionnaire: Pick<Questionnaire, "sections"> }) {
  const { way, questionnaire } = props;
  return (
    <ol class="reasons">
      {way.steps.map((step) => {
        const { question, what, sofar } = stepWords(step, questionnaire);
        return (
          <li key={`${step.question}-${step.kind}`}>
            {question}
            <p>
              <strong>{what}</strong> <span class="small muted">{sofar}</span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function After({ after }: { after: Way["after"] }) {
  const { shown, grade, proposed, risk } = after;
  return (
    <dl class="strip score-strip">
      <div>
        <dt>{words.after}</dt>
        <dd>
          {percent(shown)} {words.shown}
        </dd>
      </div>
      {grade && (
        <div>
          <dt>{t.result.grade}</dt>
          <dd>
            <Grade letter={grade} name={t.result.byShown} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t.result.residual}</dt>
        <dd>
          <BandChip band={risk.band} value={risk.product} />
        </dd>
      </div>
      <div>
        <dt>{t.result.proposed}</dt>
        <dd>{t.decisions[proposed]}</dd>
      </div>
    </dl>
  );
}
