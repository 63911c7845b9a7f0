import { loadContact } from "../data/contacts.ts";
import { findingLetters } from "../data/finding-letters.ts";
import type { FindingRow } from "../data/finding-row.ts";
import { loadFinding, saveFinding } from "../data/findings.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { loadMember } from "../data/members.ts";
import { retried } from "../data/retried.ts";
import type { Due } from "../domain/due.ts";
import { notFound } from "../domain/errors.ts";
import { assertFindingChange, type FindingState } from "../domain/finding.ts";
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
    const news = { fields, action, state, note, change };
    const letters = await lettersAfter(context, before.row, state ?? before.row.state, fields, now);
    await saveFinding(context, before, news, caller, now, letters);
  });
  return showFinding(context, params.findingId);
};

/** The supplier is told when something is asked of it, by another day as well, and when it is done. */
async function lettersAfter(
  context: OrganisationContext,
  before: FindingRow,
  state: FindingState,
  { due, contact }: { due?: Due | null | undefined; contact?: string | null | undefined },
  now: string,
) {
  const postponed = state === "asked" && due !== undefined && due?.date !== before.due?.date;
  const silent =
    state === before.state ? !postponed : before.state === "noted" && state !== "asked";
  if (silent) return [];
  const to = contact === undefined ? before.contact : (contact ?? undefined);
  const about = { ...before, version: before.version + 1, contact: to };
  return findingLetters(context, about, state, now);
}
