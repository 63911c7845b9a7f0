import type { FindingState } from "../domain/finding.ts";
import type { FindingRow } from "./finding-row.ts";
import { derivedId } from "./hash.ts";
import { type InvitationItem, listInvitations } from "./invitations.ts";
import type { OrganisationContext } from "./keys.ts";
import { letterWrite } from "./outbox.ts";
import type { Write } from "./writes.ts";

/**
 * The writes that tell the supplier of a finding: whoever is to mend it, else everybody who leads.
 * None for a state the supplier is not told of.
 */
export async function findingLetters(
  context: OrganisationContext,
  finding: Told,
  state: FindingState,
  now: string,
): Promise<Write[]> {
  if (state !== "asked" && state !== "verified" && state !== "closed") return [];
  return lettersTo(context, await leadsOf(context, finding.assessmentId), finding, now);
}

/** The writes that tell the supplier of several findings of one assessment that it is asked to mend. */
export async function askedLetters(
  context: OrganisationContext,
  assessment: string,
  findings: readonly Told[],
  now: string,
): Promise<Write[]> {
  if (findings.length === 0) return [];
  const leads = await leadsOf(context, assessment);
  return findings.flatMap((finding) => lettersTo(context, leads, finding, now));
}

type Told = Pick<FindingRow, "id" | "assessmentId" | "version" | "contact">;

async function leadsOf(
  context: OrganisationContext,
  assessment: string,
): Promise<InvitationItem[]> {
  const all = await listInvitations(context, assessment);
  return all.filter((each) => each.state === "active");
}

function lettersTo(
  context: OrganisationContext,
  leads: readonly InvitationItem[],
  { id, assessmentId, version, contact }: Told,
  now: string,
): Write[] {
  const own = leads.filter((each) => each.contact === contact);
  const occasion = `finding-${derivedId(context.organisation, id)}-${version}`;
  return (own.length > 0 ? own : leads).map(({ id: invitation }) =>
    letterWrite(
      context,
      {
        ...{ id: `${occasion}-${invitation}`, assessment: assessmentId, invitation, about: id },
        letter: "finding",
      },
      now,
    ),
  );
}

/** The write that tells the member who follows a finding up of the supplier's reply. */
export function findingReplyLetter(
  context: OrganisationContext,
  { id, assessmentId, replies }: Pick<FindingRow, "id" | "assessmentId" | "replies">,
  member: string,
  now: string,
): Write {
  const row = `finding-reply-${derivedId(context.organisation, id)}-${replies + 1}`;
  const what = { letter: "finding-reply" as const, member, about: id };
  return letterWrite(context, { id: row, assessment: assessmentId, ...what }, now);
}
