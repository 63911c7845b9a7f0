import { useLocation } from "preact-iso";
import type { AnswerSheet } from "../../../../functions/contract/shapes/answer-sheet.ts";
import { call } from "../../api.ts";
import { dateText, instantText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { r } from "../../messages/risk.ts";
import { riskWords } from "../../messages/risk-words.ts";
import { Facts } from "../../parts/facts.tsx";
import { Refused } from "../../parts/refused.tsx";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";
import { AnswerText } from "../assessment/answer-text.tsx";
import type { Risk } from "./risk.ts";

const words = r.why;

/** One open must-have: its rule, the answer it met, what shows it and who judged it. */
export function GapCard(props: {
  finding: Risk["findings"][number];
  risk: Risk;
  sheet: AnswerSheet;
}) {
  const { finding, risk, sheet } = props;
  const { gate, title, severity, because } = finding;
  const question = sheet.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === finding.question);
  const rule = sheet.questionnaire.gates.find(({ id }) => id === gate);
  const given = sheet.answers.find((each) => each.question === finding.question);
  const ruling = sheet.rulings.find((each) => each.question === finding.question);
  const review = `/assessments/${risk.row.assessmentId}/review?question=${finding.question}`;
  return (
    <article class="gap stack" aria-labelledby={`gap-${gate}`}>
      <h3 id={`gap-${gate}`}>
        {gate} · {riskWords.mustHave(title)}{" "}
        <span class="small muted">({t.severities[severity]})</span>
      </h3>
      <Facts
        list={[
          [
            words.rule,
            <span key="r">
              {rule && words.asks(rule.minAnswer, rule.minEvidence && t.levels[rule.minEvidence])}{" "}
              {words.because[because]}
            </span>,
          ],
          [
            words.answer,
            <div key="a" class="stack-small">
              <a href={review}>{question?.text ?? finding.question}</a>
              {question && given ? (
                <>
                  <AnswerText question={question} answer={given.answer} />
                  <p class="small muted">{words.given(given.by, instantText(given.at))}</p>
                </>
              ) : (
                <p>{words.unanswered}</p>
              )}
            </div>,
          ],
          [words.documents, <Documents key="d" sheet={sheet} question={finding.question} />],
          ...(ruling
            ? ([
                [
                  words.verdict,
                  <div key="v" class="stack-small">
                    <p>
                      {ruling.points === undefined
                        ? words.notApplicable
                        : words.ruled(ruling.points)}
                      : {ruling.reason}
                    </p>
                    <p class="small muted">{words.given(ruling.by.name, instantText(ruling.at))}</p>
                  </div>,
                ],
              ] as const)
            : []),
        ]}
      />
      <OwnEntry finding={finding} risk={risk} />
    </article>
  );
}

function Documents({ sheet, question }: { sheet: AnswerSheet; question: string }) {
  const found = sheet.evidence.filter(({ questions }) => questions.includes(question));
  if (found.length === 0) return <span class="muted">{words.noDocuments}</span>;
  return (
    <ul class="plain stack-small">
      {found.map(({ id, title, url, dated, verdict, judgedBy, judgedAt }) => (
        <li key={id}>
          <a href={url} rel="noreferrer noopener" target="_blank">
            {title}
          </a>{" "}
          <span class="small muted">{words.dated(dateText(dated))}</span>
          <div class="small">
            {t.verdicts[verdict]}
            {judgedBy && judgedAt && (
              <span class="muted"> {words.judged(judgedBy, instantText(judgedAt))}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The way from a must-have in the product's entry to its own, or to having one. */
function OwnEntry({ finding: { gate }, risk }: { finding: Risk["findings"][number]; risk: Risk }) {
  const { route } = useLocation();
  const { row, others } = risk;
  const promote = useAction(async () => {
    const made = await call("promoteGate", { params: { riskId: row.id }, body: { gate } });
    route(`/risks/${made.row.id}`);
  });
  if (row.cause !== "residual") return null;
  const own = others.find(({ cause, open }) => cause === `gate-${gate}` && open);
  if (own) {
    return (
      <p>
        <a href={`/risks/${own.id}`}>{words.own}</a>
      </p>
    );
  }
  if (!may("promoteGate")) return null;
  return (
    <div class="stack-small no-print">
      <Refused problem={promote.problem} />
      <button
        type="button"
        class="button button-small"
        disabled={promote.busy}
        onClick={() => void promote.run(undefined)}
      >
        {words.promote}
        <span class="hidden-visually">: {gate}</span>
      </button>
    </div>
  );
}
