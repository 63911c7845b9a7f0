import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type {
  ApprovalReceipt,
  WaitingDecision,
} from "../../../functions/contract/shapes/approval.ts";
import type { Landing } from "../../../functions/contract/shapes/portal.ts";
import ratings from "../../ui/ratings.css?inline";
import { addStyles } from "../add-styles.ts";
import { readApproval } from "../approval.ts";
import { obstacleIn, stop } from "../arrive.ts";
import { cityOf } from "../format.ts";
import { ApprovalForm } from "../parts/approval-form.tsx";
import { ApprovalResult } from "../parts/approval-result.tsx";
import { Page } from "../parts/page.tsx";
import { useApproval } from "../parts/use-approval.ts";
import { StepUp } from "./landing.tsx";

addStyles(ratings);

/** A business owner reads what decision is asked of them, and after the code answers it, once. */
export function ApprovalPage({ landing }: { landing: Landing }) {
  const { portal, state } = useApproval();
  const { language } = state.speech;
  const [waiting, setWaiting] = useState<WaitingDecision>();
  const [receipt, setReceipt] = useState<ApprovalReceipt>();
  const { assessment, level } = landing;
  const read = useRef(false);
  // Read anew in another language; where that fails, it stays as it was read, and so does a note.
  useEffect(() => {
    if (level !== "proved" || receipt) return;
    let past = false;
    readApproval(assessment, language).then(
      (told) => {
        if (past) return;
        read.current = true;
        setWaiting(told);
      },
      (error: unknown) => past || read.current || stop(portal, obstacleIn(error)),
    );
    return () => {
      past = true;
    };
  }, [portal, assessment, language, level, receipt]);
  if (receipt) return <Answered key="answered" receipt={receipt} landing={landing} />;
  if (waiting) {
    return <Asked key="read" landing={landing} waiting={waiting} onAnswered={setReceipt} />;
  }
  return <Asked key="asked" landing={landing} />;
}

/** What is asked; with the reasons and the result once the mailbox is proved. */
function Asked(props: {
  landing: Landing;
  waiting?: WaitingDecision;
  onAnswered?: (receipt: ApprovalReceipt) => void;
}) {
  const { landing, waiting, onAnswered } = props;
  const { words, text, format } = useApproval();
  const [failing, setFailing] = useState(false);
  const { approval: asked, buyer, product, supplier, due } = landing;
  if (!asked) return null;
  const { by, decision, waived, until, answerBy } = waiting ?? asked;
  return (
    <Page title={text.title(by.name)} failing={failing}>
      <p class="lead">{text.intro(product, supplier)}</p>
      <dl class="facts">
        <dt>{text.decision}</dt>
        <dd>
          <strong>{text.decisions[decision]}</strong>
        </dd>
        <dt>{text.asker}</dt>
        <dd>{words.landing.whoIs(by.name, buyer)}</dd>
        {waived.length > 0 && (
          <>
            <dt>{text.waived}</dt>
            <dd>
              <ul>
                {waived.map(({ gate, title, until: day }) => (
                  <li key={gate}>
                    {text.waiver(gate, title, format.date(day))}
                    {reasonOf(waiting, gate)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {until && (
          <>
            <dt>{text.exception}</dt>
            <dd>{format.date(until)}</dd>
          </>
        )}
        {waiting && <Reasons waiting={waiting} />}
        <dt>{text.answerBy}</dt>
        <dd>
          <strong>{`${format.date(answerBy)}, 23:59 (${cityOf(due.zone)})`}</strong>
        </dd>
      </dl>
      {waiting && onAnswered ? (
        <>
          <ApprovalResult result={waiting.result} />
          <ApprovalForm landing={landing} onTried={setFailing} onAnswered={onAnswered} />
        </>
      ) : landing.level === "opened" ? (
        <StepUp landing={landing} why={text.codeWhy(landing.mailbox ?? "")} />
      ) : (
        <p class="muted">…</p>
      )}
    </Page>
  );
}

function reasonOf(waiting: WaitingDecision | undefined, gate: string) {
  const reason = waiting?.waivers.find((each) => each.gate === gate)?.reason;
  return reason && <p class="prose">{reason}</p>;
}

function Reasons({ waiting }: { waiting: WaitingDecision }) {
  const { text, format } = useApproval();
  const { reason, conditions, nextReview, exception } = waiting;
  const rows: [string, string | undefined][] = [
    [text.reason, reason],
    [text.compensating, exception?.compensating],
    [text.exitPlan, exception?.exitPlan],
    [text.owner, exception?.owner],
    [text.nextReview, nextReview && format.date(nextReview)],
  ];
  return (
    <>
      {rows.map(([name, value]) =>
        value ? (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd class="prose">{value}</dd>
          </Fragment>
        ) : null,
      )}
      {conditions.length > 0 && (
        <>
          <dt>{text.conditions}</dt>
          <dd>
            <ul>
              {conditions.map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </>
  );
}

function Answered({ receipt, landing }: { receipt: ApprovalReceipt; landing: Landing }) {
  const { text, format } = useApproval();
  const { approved, decision, name, address, at } = receipt;
  const by = landing.approval?.by.name ?? landing.buyer;
  return (
    <Page title={approved ? text.done.approved : text.done.declined}>
      <p class="lead">{approved ? text.done.approvedText(by) : text.done.declinedText(by)}</p>
      <dl class="facts">
        <dt>{text.decision}</dt>
        <dd>{text.decisions[decision]}</dd>
        <dt>{text.done.by}</dt>
        <dd>{`${name}, ${address}`}</dd>
        <dt>{text.done.at}</dt>
        <dd>{format.instant(at)}</dd>
      </dl>
      <p>{text.done.close}</p>
    </Page>
  );
}
