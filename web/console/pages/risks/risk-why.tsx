import type { AnswerSheet } from "../../../../functions/contract/shapes/answer-sheet.ts";
import { call } from "../../api.ts";
import { instantText, percent } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { d } from "../../messages/decision.ts";
import { r } from "../../messages/risk.ts";
import { Facts } from "../../parts/facts.tsx";
import { Loading } from "../../parts/loading.tsx";
import { useLoad } from "../../use-load.ts";
import { useAnswerSheet } from "../assessment/answer-sheet.ts";
import { GapCard } from "./gap-card.tsx";
import type { Risk } from "./risk.ts";

const words = r.why;

/** Questions shown where no must-have is open, or besides those that are. */
const WEAKEST = 5;

/** What an entry rests on: the rule, the answer, the document and the people, each with its place. */
export function RiskWhy({ risk }: { risk: Risk }) {
  const { findings, row } = risk;
  const sheet = useAnswerSheet(row.assessmentId);
  return (
    <section class="stack" aria-labelledby="why">
      <h2 id="why">{words.title}</h2>
      {row.promoted && <p class="small muted">{words.promoted}</p>}
      <Loading of={sheet}>
        {(answers) => (
          <div class="stack-large">
            {findings.map((finding) => (
              <GapCard key={finding.gate} finding={finding} risk={risk} sheet={answers} />
            ))}
            {row.cause === "residual" && (
              <Weakest
                assessmentId={row.assessmentId}
                sheet={answers}
                named={findings.map(({ question }) => question)}
              />
            )}
          </div>
        )}
      </Loading>
      <People assessmentId={row.assessmentId} />
    </section>
  );
}

function Weakest(props: { assessmentId: string; sheet: AnswerSheet; named: readonly string[] }) {
  const { assessmentId, sheet, named } = props;
  const score = useLoad(`score ${assessmentId}`, () =>
    call("getScore", { params: { assessmentId } }),
  );
  const questions = sheet.questionnaire.sections.flatMap((section) => section.questions);
  const weakest = (score.data?.score.questions ?? [])
    .filter(({ id, shown }) => shown !== null && shown < 10_000 && !named.includes(id))
    .toSorted((a, b) => (a.shown ?? 0) - (b.shown ?? 0))
    .slice(0, WEAKEST);
  if (weakest.length === 0) return null;
  return (
    <div class="stack-small">
      <h3>{words.weakest}</h3>
      <p class="small muted">{words.weakestHint}</p>
      <ul class="plain lines">
        {weakest.map(({ id, shown, state }) => (
          <li key={id} class="stack-small">
            <a href={`/assessments/${assessmentId}/review?question=${id}`}>
              {questions.find((each) => each.id === id)?.text ?? id}
            </a>
            <div class="small muted">
              {[t.questionStates[state.kind], words.shown(percent(shown ?? 0))].join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who stands for what was submitted, and who decided on it. */
function People({ assessmentId }: { assessmentId: string }) {
  const { data } = useLoad(`assessment ${assessmentId}`, () =>
    call("getAssessment", { params: { assessmentId } }),
  );
  if (!data) return null;
  const { receipt, decision } = data;
  return (
    <Facts
      list={[
        [
          words.submission,
          receipt &&
            `${instantText(receipt.submittedAt)}, ${receipt.reference}. ${d.report.origins[receipt.origin ?? "supplier"](receipt.by.name, receipt.by.title)}`,
        ],
        [
          words.decision,
          decision ? (
            <a key="d" href={`/assessments/${assessmentId}/decision`}>
              {words.decided(
                t.decisions[decision.decision],
                decision.by.name,
                instantText(decision.at),
              )}
            </a>
          ) : (
            words.noDecision
          ),
        ],
      ]}
    />
  );
}
