import { Finish } from "../parts/finish.tsx";
import { KeepAnswers } from "../parts/late-parts.ts";
import { Link } from "../parts/link.tsx";
import { News } from "../parts/news.tsx";
import { Page } from "../parts/page.tsx";
import { useWork } from "../parts/use-portal.ts";
import type { Work } from "../state.ts";

/** The proof of the submission; stays readable on the link. */
export function ReceiptPage({ work }: { work: Work }) {
  const { words, format } = useWork();
  const text = useWork().words.receipt;
  const { receipt, landing, outbox } = work;
  const { buyer, requester, assessment } = landing;
  if (!receipt) {
    const closed = landing.status === "closed";
    const over = landing.closedByDue;
    return (
      <Page title={over ? words.landing.overTitle : closed ? words.landing.closedTitle : text.none}>
        <News work={work} />
        <p class="lead">
          {over
            ? words.landing.over(format.due(landing.due), requester.name)
            : closed && text.closed}
        </p>
        <Link to={{ page: "check", assessment }}>{text.read}</Link>
        <Finish />
      </Page>
    );
  }
  return (
    <Page title={text.title}>
      <News work={work} />
      <p class="lead">{text.text(buyer)}</p>
      {outbox.entries.length > 0 && landing.status !== "open" && (
        <p class="banner banner-danger">{text.unsent(outbox.entries.length)}</p>
      )}
      <dl class="facts receipt">
        <dt>{text.reference}</dt>
        <dd>
          <strong class="reference">{receipt.reference}</strong>
        </dd>
        <dt>{text.at}</dt>
        <dd>
          {format.instant(receipt.submittedAt)}
          {receipt.daysLate > 0 && <>, {text.late(receipt.daysLate)}</>}
        </dd>
        <dt>{text.product}</dt>
        <dd>
          {landing.product}, {landing.supplier}
        </dd>
        <dt>{text.by}</dt>
        <dd>{text.byIs(receipt.by.name, receipt.by.title)}</dd>
        <dt>{text.hash}</dt>
        <dd>
          <code class="hash">{receipt.sha256}</code>
          <p class="muted small">{text.hashWhy}</p>
        </dd>
      </dl>
      {work.role !== "delegate" && <KeepAnswers assessment={assessment} />}
      <section class="stack-small">
        <h2>{text.next}</h2>
        <ol>
          {text.nextIs(buyer, requester.name).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{text.stays}</p>
      </section>
      <div class="actions">
        <button class="button button-primary" type="button" onClick={() => print()}>
          {text.print}
        </button>
        <Link class="button" to={{ page: "check", assessment }}>
          {text.read}
        </Link>
        {(work.findings ?? []).length > 0 && (
          <Link class="button" to={{ page: "findings", assessment }}>
            {words.findings.task}
          </Link>
        )}
        <Finish />
      </div>
    </Page>
  );
}
