import { loadInvitation } from "../data/invitations.ts";
import { assertBuyersOwn } from "../domain/assert-buyers-own.ts";
import { remind } from "../http/acts/remind.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Reminds one invited person now, with a link of its own; at most once a day. */
export const remindInvitation: ConsoleAct<"remindInvitation"> = async (given) => {
  const { caller, params, now } = given;
  const { context } = caller;
  const { assessmentId: assessment, invitationId: invitation } = params;
  assertBuyersOwn(await loadInvitation(context, assessment, invitation));
  const change = changeId("remindInvitation", given);
  await remind(context, { assessment, invitation, change }, caller, now);
  return showAssessment(context, assessment, now);
};
