import type { AssessmentState } from "../../../functions/domain/assessment.ts";
import { Status, type StatusShape } from "../../ui/status.tsx";
import { t } from "../messages/base.ts";

/** A state of an assessment as shape and word. */
export function AssessmentStatus({ status }: { status: string }) {
  if (!isState(status)) return <span>{status}</span>;
  return <Status shape={SHAPES[status]} word={t.assessmentStates[status]} />;
}

function isState(status: string): status is AssessmentState {
  return status in SHAPES;
}

const SHAPES: Readonly<Record<AssessmentState, StatusShape>> = {
  draft: "ring",
  issued: "half",
  submitted: "needs",
  "in-review": "needs",
  returned: "half",
  "no-response": "needs",
  decided: "done",
  cancelled: "cross",
};
