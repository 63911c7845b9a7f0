import { listContacts } from "../data/contacts.ts";
import { loadHead } from "../data/head.ts";
import { listInvitations } from "../data/invitations.ts";
import { retried } from "../data/retried.ts";
import { listRounds, saveReturn } from "../data/rounds.ts";
import { runningWrites } from "../data/running.ts";
import { loadSources } from "../data/score-sources.ts";
import { assertReturnable } from "../domain/assert-returnable.ts";
import { assertMove } from "../domain/assessment.ts";
import { notFound } from "../domain/errors.ts";
import { followUpsOf } from "../domain/follow-ups.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Returns single questions to the supplier in a new round; all other answers stay locked. */
export const returnAssessment: ConsoleAct<"returnAssessment"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const change = changeId("returnAssessment", given);
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const rounds = await listRounds(context, head.id);
    if (rounds.some((each) => each.change === change)) return;
    assertMove(head.status, "returned");
    assertCurrent(body.reviewRevision, head.reviewRevision);
    const [sources, invitations, contacts] = await Promise.all([
      loadSources(context, head),
      listInvitations(context, head.id),
      listContacts(context, head.supplier),
    ]);
    const before = rounds.at(-1);
    if (!sources || !before) throw notFound();
    const returned = [...new Set(body.questions)];
    const { asked, origin } = sources.submission;
    assertReturnable(returned, asked, invitations, origin);
    const followUps = followUpsOf(sources.content.questionnaire, returned, asked);
    const withAddress = new Set(contacts.flatMap(({ id, email }) => (email ? [id] : [])));
    const reachable = invitations.flatMap((each) =>
      each.person || withAddress.has(each.contact) ? [each.id] : [],
    );
    const running = await runningWrites(context, { ...head, status: "returned" });
    const what = { returned, followUps, note: body.note };
    const wish = { before, ...what, invitations, reachable, change };
    await saveReturn(context, head, wish, caller, now, running);
  });
  return showAssessment(context, params.assessmentId, now);
};
