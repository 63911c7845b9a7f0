import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { openGates } from "../../../../../functions/domain/gates.ts";
import { scoreLedger } from "../../../../../functions/domain/score-ledger.ts";
import { stateCounts } from "../../../../../functions/domain/state-counts.ts";
import { dateText, exactPercent, instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { resultWords } from "../../../messages/result.ts";
import { riskWords } from "../../../messages/risk-words.ts";
import { sayings } from "../../../messages/sayings.ts";
import { Empty } from "../../../parts/empty.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { useAnswerSheet } from "../answer-sheet.ts";
import { type ScoreReply, useScore } from "../score-reply.ts";
import { Breakdown } from "./breakdown.tsx";
import { Pair } from "./pair.tsx";
import { ResidualSteps } from "./residual-steps.tsx";
import { WaysUp } from "./ways-up.tsx";

/** The result: one sentence, three reasons, the pair; every figure behind it on demand. */
export function Result({ assessment }: { assessment: Assessment }) {
  const score = useScore(assessment.id);
  const sheet = useAnswerSheet(assessment.id);
  const early = score.problem && score.problem.status !== 0 && !score.data;
  if (early) return <Empty title={t.result.early.title} body={t.result.early.body} />;
  return (
    <Loading of={score}>
      {(reply) => <Loading of={sheet}>{(data) => <Whole reply={reply} sheet={data} />}</Loading>}
    </Loading>
  );
}

function Whole({ reply, sheet }: { reply: ScoreReply; sheet: AnswerSheet }) {
  const { score, headline, inputHash, wayUp, computedAt } = reply;
  const ledger = scoreLedger(score);
  const open = openGates(score.gates);
  return (
    <div class="stack-large">
      <section class="stack" aria-label={t.result.label}>
        <p class="headline">{sayings.say(headline.sentence)}</p>
        <ol class="reasons">
          {headline.reasons.map((reason, index) => (
            <li key={`${reason.key}-${index}`}>{sayings.say(reason)}</li>
          ))}
        </ol>
        <Pair score={score} />
        <p class="muted">
          {resultWords.counted(
            stateCounts(score).map(({ kind, count }) => `${count} ${resultWords.said[kind]}`),
          )}
        </p>
      </section>
      <section class="stack-small" aria-labelledby="open-gates">
        <h2 id="open-gates">{t.result.openGates(open.length)}</h2>
        {open.length === 0 ? (
          <p class="muted">{t.result.noOpenGates}</p>
        ) : (
          <ul class="plain lines">
            {open.map((gate) => (
              <li key={gate.id}>
                <strong>
                  {gate.id} · {t.severities[gate.open.severity]}
                </strong>
                : {riskWords.mustHave(gate.title)}
                <p class="small muted">{riskWords.mustHave(gate.sentence)}</p>
                {ledger.holds
                  .filter((hold) => hold.gate === gate.id)
                  .map(({ grade, effectiveness }) => (
                    <p key={grade} class="small">
                      {resultWords.hold(grade, exactPercent(effectiveness))}
                    </p>
                  ))}
              </li>
            ))}
          </ul>
        )}
      </section>
      {wayUp && <WaysUp wayUp={wayUp} score={score} questionnaire={sheet.questionnaire} />}
      <section class="stack" aria-labelledby="figures">
        <h2 id="figures">{t.result.figures}</h2>
        <p class="muted">{t.result.figuresHint}</p>
        <Breakdown ledger={ledger} sheet={sheet} />
        <ResidualSteps score={score} />
      </section>
      <p class="small muted">
        {resultWords.disclaimer}{" "}
        {t.result.basis(score.model, dateText(score.asOf), instantText(computedAt))}{" "}
        <code title={score.contentHash}>{score.contentHash.slice(0, 12)}</code>, {resultWords.input}{" "}
        <code title={inputHash}>{inputHash.slice(0, 12)}</code>
      </p>
    </div>
  );
}
