import { loadContacts } from "../data/contacts.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { saveIssue } from "../data/issuing.ts";
import { loadReminders, remindersWrite } from "../data/reminder-steps.ts";
import { retried } from "../data/retried.ts";
import { runningWrites } from "../data/running.ts";
import { assertMove } from "../domain/assessment.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Issues an assessment: every contact is invited, and whoever has an address is sent a letter. */
export const issueAssessment: ConsoleAct<"issueAssessment"> = async ({ caller, params, now }) => {
  const { context } = caller;
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    // Issued already: a click too many, or a reply that was lost.
    if (head.status === "issued") return;
    assertMove(head.status, "issued");
    const round = await loadRound(context, head);
    const contacts = await loadContacts(context, head.supplier, round.contacts);
    const running = await runningWrites(context, { ...head, status: "issued" });
    const { plan } = await loadReminders(context, head.id);
    const issued = { ...head, status: "issued" } as const;
    const reminders = remindersWrite(context, issued, { plan, sent: 0 }, now);
    await saveIssue(context, head, contacts, caller, now, [...running, reminders]);
  });
  return showAssessment(context, params.assessmentId, now);
};
