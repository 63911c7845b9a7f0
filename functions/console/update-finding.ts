import { loadContact } from "../data/contacts.ts";
import { loadFinding, saveFinding } from "../data/findings.ts";
import { loadMember } from "../data/members.ts";
import { retried } from "../data/retried.ts";
import { notFound } from "../domain/errors.ts";
import { assertFindingChange } from "../domain/finding.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showFinding } from "../http/show-finding.ts";
import type { ConsoleAct } from "./caller.ts";

/** Asks, extends, verifies, closes or asks again, on the version the caller saw. */
export const updateFinding: ConsoleAct<"updateFinding"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { version, state, note, action, ...fields } = body;
  const change = changeId("updateFinding", given);
  await retried(async () => {
    const before = await loadFinding(context, params.findingId);
    if (before.change === change) return;
    assertCurrent(version, before.row.version, { by: before.changedBy, at: before.changedAt });
    assertFindingChange(before.row, { state, due: fields.due }, note);
    if (fields.owner && !(await loadMember(context, fields.owner))) throw notFound();
    if (fields.contact) await loadContact(context, before.row.supplierId, fields.contact);
    await saveFinding(context, before, { fields, action, state, note, change }, caller, now);
  });
  return showFinding(context, params.findingId);
};
