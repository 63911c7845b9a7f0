import type { Due } from "../../../../functions/domain/due.ts";
import { type FindingState, isFindingOverdue } from "../../../../functions/domain/finding.ts";
import { Status, type StatusShape } from "../../../ui/status.tsx";
import { shortDate, todayIn } from "../../format.ts";
import { f } from "../../messages/findings.ts";

const SHAPES: Readonly<Record<FindingState, StatusShape>> = {
  noted: "ring",
  asked: "half",
  replied: "needs",
  verified: "done",
  closed: "cross",
};

/** How far a finding is: a shape and a word. */
export function FindingStatus({ state }: { state: FindingState }) {
  return <Status shape={SHAPES[state]} word={f.states[state]} />;
}

/** Whether what the supplier owes is past its day. */
export function isOverdue(finding: { state: FindingState; due?: Due | undefined }): boolean {
  return isFindingOverdue(finding, (zone) => todayIn(zone, new Date()));
}

/** The day of a finding, with a word when it is past. */
export function FindingDue(props: { state: FindingState; due?: Due | undefined }) {
  if (!props.due) return null;
  return (
    <span class="nowrap">
      {shortDate(props.due.date)}
      {isOverdue(props) && <strong class="problem"> {f.overdue}</strong>}
    </span>
  );
}
