import type { consoleRoutes } from "../contract/console.ts";
import type { ReplyOf } from "../contract/route.ts";
import { derivedId } from "../data/hash.ts";
import { Refusal } from "../domain/errors.ts";
import { cancel } from "../http/acts/cancel.ts";
import { changeAssessment } from "../http/acts/change-assessment.ts";
import { remind } from "../http/acts/remind.ts";
import { changeId } from "../http/once.ts";
import type { ConsoleAct } from "./caller.ts";

type Outcome = ReplyOf<(typeof consoleRoutes)["bulkAssessments"]>["results"][number];

/** Assessments worked at the same time, so that fifty fit into one call. */
const AT_ONCE = 5;

/**
 * Does one thing to many assessments, each for itself: what one refuses holds up no other, every
 * one has its outcome, and the same call repeated does nothing twice.
 */
export const bulkAssessments: ConsoleAct<"bulkAssessments"> = async (given) => {
  const { caller, body, now } = given;
  const { context } = caller;
  const call = changeId("bulkAssessments", given);
  const one = async (assessment: string): Promise<Outcome> => {
    const change = derivedId(call, assessment);
    try {
      switch (body.act) {
        case "remind":
          await remind(context, { assessment, change }, caller, now);
          return { id: assessment, done: true };
        case "cancel":
          await cancel(context, assessment, caller, now);
          return { id: assessment, done: true };
        case "due": {
          const { due, tell } = body;
          const before = await changeAssessment(
            context,
            { assessment, due, tell, change },
            caller,
            now,
          );
          return { id: assessment, done: true, before };
        }
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { id: assessment, done: false, code: error.code, message: error.message };
    }
  };
  const ids = [...new Set(body.ids)];
  const results: Outcome[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    results.push(...(await Promise.all(ids.slice(at, at + AT_ONCE).map(one))));
  }
  return { results };
};
