import { saveReopen } from "../data/closing.ts";
import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { runningWrites } from "../data/running.ts";
import { Refusal } from "../domain/errors.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Takes a decided assessment back into review; the decision it had stays in its history. */
export const reopenAssessment: ConsoleAct<"reopenAssessment"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    if (head.status !== "decided") {
      throw new Refusal(
        "conflict",
        `This assessment is ${head.status}; only a decision is reopened.`,
      );
    }
    const running = await runningWrites(context, { ...head, status: "in-review" });
    await saveReopen(context, head, body, caller, now, running);
  });
  return showAssessment(context, params.assessmentId, now);
};
