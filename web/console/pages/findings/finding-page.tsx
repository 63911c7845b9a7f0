import { useRoute } from "preact-iso";
import { Banner } from "../../../ui/banner.tsx";
import { call } from "../../api.ts";
import { dateText, instantText } from "../../format.ts";
import { contentWords } from "../../messages/content-words.ts";
import { f } from "../../messages/findings.ts";
import { Facts } from "../../parts/facts.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { may } from "../../state.ts";
import { type Loaded, useLoad } from "../../use-load.ts";
import { FindingDue, FindingStatus } from "./finding-parts.tsx";
import { type Finding, FindingSteps } from "./finding-steps.tsx";

/** One finding: what is asked, what both sides wrote, and what can be done next. */
export function FindingPage() {
  const { findingId = "" } = useRoute().params;
  const loaded = useLoad(`finding ${findingId}`, () =>
    call("getFinding", { params: { findingId } }),
  );
  return (
    <Loading of={loaded}>
      {(finding) => <Whole key={finding.id} finding={finding} loaded={loaded} />}
    </Loading>
  );
}

function Whole({ finding, loaded }: { finding: Finding; loaded: Loaded<Finding> }) {
  const { supplierId, supplierName, product, engagementId, assessmentId, state } = finding;
  const words = f.page;
  return (
    <Page
      title={contentWords.say(finding.title)}
      above={<a href="/findings">{f.title}</a>}
      beside={<FindingStatus state={state} />}
    >
      <p class="lead page-lead">{f.stateMeans[state]}</p>
      {finding.reReview && <Banner tone="warning">{words.reReview}</Banner>}
      {!finding.stands && <Banner tone="ok">{words.gone}</Banner>}
      <div class="split">
        <div class="stack-large">
          <section class="stack" aria-labelledby="facts">
            <h2 id="facts">{words.facts}</h2>
            <Facts
              list={[
                [
                  words.action,
                  <span key="a" class="prose">
                    {contentWords.ask(finding.action)}
                  </span>,
                ],
                [
                  f.columns.supplier,
                  <span key="s">
                    <a href={`/suppliers/${supplierId}`}>{supplierName}</a>,{" "}
                    <a href={`/suppliers/${supplierId}/products/${engagementId}`}>{product}</a>
                  </span>,
                ],
                [f.columns.severity, f.severities[finding.severity]],
                [f.columns.source, f.sources[finding.source]],
                [
                  f.columns.due,
                  finding.due && <FindingDue key="d" state={state} due={finding.due} />,
                ],
                [
                  words.assessment,
                  <a
                    key="as"
                    href={`/assessments/${assessmentId}/review${finding.question ? `?question=${finding.question}` : ""}`}
                  >
                    {words.open}
                  </a>,
                ],
                [words.closedBecause, finding.note],
                [words.raised, instantText(finding.raisedAt)],
              ]}
            />
          </section>
          <Thread finding={finding} />
          <History finding={finding} />
        </div>
        {may("updateFinding") && (
          <FindingSteps key={finding.id} finding={finding} loaded={loaded} />
        )}
      </div>
    </Page>
  );
}

function Thread({ finding: { thread } }: { finding: Finding }) {
  return (
    <section class="stack" aria-labelledby="thread">
      <h2 id="thread">{f.page.thread}</h2>
      {thread.length === 0 && <p class="muted">{f.page.noThread}</p>}
      <ol class="plain lines">
        {thread.map(({ from, by, at, text, proofs }) => (
          <li key={at} class="stack-small">
            <p class="small muted">{f.page.from(by.name, from, instantText(at))}</p>
            <p class="prose">{text}</p>
            {proofs.map(({ title, url, dated }) => (
              <p key={url} class="small">
                <a href={url} rel="noreferrer noopener" target="_blank">
                  {title}
                </a>{" "}
                <span class="muted">{f.page.proof(dateText(dated))}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function History({ finding: { history } }: { finding: Finding }) {
  if (history.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{f.page.history}</h2>
      <ol class="plain lines small">
        {history.map(({ sequence, event, at, data }) => (
          <li key={sequence}>
            {instantText(at)}: {f.events[event] ?? event}
            {typeof data.state === "string" && ` (${stateWord(data.state)})`}
          </li>
        ))}
      </ol>
    </section>
  );
}

function stateWord(state: string): string {
  return Object.entries(f.states).find(([name]) => name === state)?.[1] ?? state;
}
