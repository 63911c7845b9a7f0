import * as z from "zod";
import { notFound } from "../domain/errors.ts";
import { lazy } from "../domain/lazy.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { loadMember } from "./members.ts";
import { loadOrganisation } from "./organisations.ts";
import { get } from "./table.ts";

/** Both sides as letters and the supplier's landing page name them; nothing else of them is read. */
export type Person = { id: string; name: string; email?: string | undefined };

export type InvitationFacts = {
  id: string;
  /** Id of the invited contact. */
  contact: string;
  state: "waiting" | "active" | "revoked";
  generation: number;
  /** Letters asked for so far. */
  sends: number;
  /** When the supplier last asked for a fresh link; ISO 8601. */
  linkAskedAt?: string | undefined;
};

const personSchema = lazy(() =>
  z.object({ id: z.string(), name: z.string(), email: z.string().optional() }),
);

const invitationSchema = lazy(() =>
  z.object({
    id: z.string(),
    contact: z.string(),
    state: z.enum(["waiting", "active", "revoked"]),
    generation: z.number(),
    sends: z.number().default(0),
    linkAskedAt: z.string().optional(),
  }),
);

/** P50 · What the buyer is called. ORG */
export async function buyerName(context: OrganisationContext): Promise<string> {
  const organisation = await loadOrganisation(context);
  if (!organisation) throw notFound();
  return organisation.name;
}

/** P51 · Name and address of a member; undefined once gone. MEMBER#m */
export async function requesterFacts(
  context: OrganisationContext,
  member: string,
): Promise<Person | undefined> {
  const found = await loadMember(context, member);
  if (!found?.active) return undefined;
  const { id, name, email } = found;
  return { id, name, email };
}

/** P52 · Name and address of a contact; undefined once gone. CONTACT#c */
export async function contactFacts(
  context: OrganisationContext,
  supplier: string,
  contact: string,
): Promise<Person | undefined> {
  const item = await get(keys.contact(context, supplier, contact));
  return item && personSchema().parse(item);
}

/** P53 · How an invitation stands now. INVITATION#i */
export async function invitationFacts(
  context: OrganisationContext,
  assessment: string,
  invitation: string,
): Promise<InvitationFacts | undefined> {
  const item = await get(keys.invitation(context, assessment, invitation));
  return item && invitationSchema().parse(item);
}
