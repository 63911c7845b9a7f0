import type { SupplierFinding } from "../../../functions/contract/shapes/finding.ts";
import { Status, type StatusShape } from "../../ui/status.tsx";
import { Link } from "../parts/link.tsx";
import { Page } from "../parts/page.tsx";
import { ReplyForm } from "../parts/reply-form.tsx";
import { useWork } from "../parts/use-portal.ts";
import type { Work } from "../state.ts";

const SHAPES: Record<SupplierFinding["state"], StatusShape> = {
  asked: "needs",
  replied: "half",
  verified: "done",
  closed: "cross",
};

/** What the supplier is asked to mend: what, until when, what both sides wrote, and a reply. */
export function FindingsPage({ work }: { work: Work }) {
  const { words } = useWork();
  const text = words.findings;
  const { findings, landing } = work;
  const { assessment, status } = landing;
  return (
    <Page
      title={text.title}
      above={
        <Link class="back" to={{ page: status === "open" ? "tasks" : "receipt", assessment }}>
          {status === "open" ? words.back : words.receipt.title}
        </Link>
      }
    >
      {!findings && <p class="muted">{text.loading}</p>}
      {findings?.length === 0 && <p>{text.none}</p>}
      {findings?.toSorted(byNeed).map((finding) => (
        <One key={finding.id} work={work} finding={finding} />
      ))}
    </Page>
  );
}

function One({ work, finding }: { work: Work; finding: SupplierFinding }) {
  const { words, format } = useWork();
  const text = words.findings;
  const { id, title, state, severity, action, due, overdue, question, thread } = finding;
  const about = work.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find((each) => each.id === question);
  return (
    <section class="stack-small finding" aria-labelledby={`finding-${id}`}>
      <h2 id={`finding-${id}`}>{title}</h2>
      <Status shape={SHAPES[state]} word={overdue ? text.overdue : text.states[state]} />
      <dl class="facts">
        <dt>{text.action}</dt>
        <dd class="prose">{action}</dd>
        {due && (
          <>
            <dt>{text.due}</dt>
            <dd>
              <strong>{format.date(due.date)}</strong>
            </dd>
          </>
        )}
        {about && about.text !== title && (
          <>
            <dt>{text.question}</dt>
            <dd>{about.text}</dd>
          </>
        )}
      </dl>
      <p class="muted small">{text.severities[severity]}</p>
      {thread.length > 0 && (
        <>
          <h3>{text.thread}</h3>
          <ol class="plain comments">
            {thread.map(({ from, by, at, text: said, proofs }) => (
              <li key={at} class={from === "supplier" ? "comment comment-ours" : "comment"}>
                <p class="muted small">{words.thread.at(by.name, format.instant(at))}</p>
                <p class="prose">{said}</p>
                {proofs.map(({ url, title: name, dated }) => (
                  <p key={url} class="small">
                    <a href={url} target="_blank" rel="noreferrer">
                      {text.proof(name, format.date(dated))}
                    </a>
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </>
      )}
      {(state === "asked" || state === "replied") && (
        <details class="details" open={state === "asked"}>
          <summary>{text.reply}</summary>
          <ReplyForm finding={id} />
        </details>
      )}
    </section>
  );
}

const ORDER = ["asked", "replied", "verified", "closed"];

/** What waits for the supplier first, and the earliest day before later ones. */
function byNeed(one: SupplierFinding, other: SupplierFinding): number {
  const states = ORDER.indexOf(one.state) - ORDER.indexOf(other.state);
  return states || (one.due?.date ?? "9999").localeCompare(other.due?.date ?? "9999");
}
