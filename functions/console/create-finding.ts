import { loadContact } from "../data/contacts.ts";
import { findingLetters } from "../data/finding-letters.ts";
import { createFinding as create, findingId } from "../data/findings.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { loadMember } from "../data/members.ts";
import { retried } from "../data/retried.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import { assertFindingChange } from "../domain/finding.ts";
import { once } from "../http/once.ts";
import { showFinding } from "../http/show-finding.ts";
import type { ConsoleAct } from "./caller.ts";

/** Raises a finding by hand; the same key again gives the same finding. */
export const createFinding: ConsoleAct<"createFinding"> = async (given) => {
  const { caller, body, now } = given;
  const { context } = caller;
  const { id, created } = once("createFinding", given);
  const { assessmentId, ...fields } = body;
  const cause = `manual-${id}`;
  assertFindingChange({ state: "noted", due: body.due }, { state: body.state }, undefined);
  const head = await loadHead(context, assessmentId);
  if (head.status === "draft") {
    throw new Refusal("conflict", "Nothing was asked yet; issue the assessment first.");
  }
  await retried(async () => {
    const round = await loadRound(context, head);
    if (body.owner && !(await loadMember(context, body.owner))) throw notFound();
    if (body.contact) await loadContact(context, head.supplier, body.contact);
    // Whoever raises it follows it up, unless somebody else is named.
    const owner = body.owner ?? caller.id;
    const finding = { ...fields, owner, cause, source: "manual" as const };
    const row = { id: findingId(`${head.supplier}#${head.engagement}#${cause}`), version: 1 };
    const about = { ...row, assessmentId: head.id, contact: body.contact };
    const letters = await findingLetters(context, about, body.state, now);
    await create(context, { head, round }, finding, created, caller, now, letters);
  });
  return showFinding(context, findingId(`${head.supplier}#${head.engagement}#${cause}`));
};
