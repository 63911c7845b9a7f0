import * as z from "zod";
import { notFound } from "../domain/errors.ts";
import { lazy } from "../domain/lazy.ts";
import type { PortalRole } from "../domain/portal-role.ts";
import { type Share, shareSchema } from "../domain/share.ts";
import { approverFacts, approverOf } from "./approval-link.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { loadMember } from "./members.ts";
import { loadOrganisation } from "./organisations.ts";
import { get, itemsAt } from "./table.ts";

/** Both sides as letters and the supplier's landing page name them; nothing else of them is read. */
export type Person = { id: string; name: string; email?: string | undefined };

/** Whom an invitation asks for what, beyond a contact the buyer invited. */
export type Invited = {
  /** What a colleague may do; a lead's invitation has none. */
  role: "delegate" | "signatory";
  /** Whom the supplier named; the buyer's directory does not know them. */
  person: { name: string; email: string };
  /** What a delegate may see and answer. */
  share: Share;
  /** The invitation that asked, and what its person is called. */
  by: string;
  byName: string;
  note: string;
  /** The day (YYYY-MM-DD) by which the lead wants it. */
  dueOn: string;
  askedAt: string;
  /** What a signatory was asked to attest: the head's revision in this round. */
  revision: number;
  round: number;
  /** The round a signatory attested. */
  signedRound: number;
  /** Why a signatory did not sign. */
  refusal: { note: string; at: string };
};

export type InvitationFacts = {
  [Name in Exclude<keyof Invited, "role">]?: Invited[Name] | undefined;
} & {
  id: string;
  /** Id of the invited contact; of an approver, of the member. */
  contact: string;
  role?: Exclude<PortalRole, "lead"> | undefined;
  /** `used`: what a second person was asked is answered. */
  state: "waiting" | "active" | "revoked" | "used";
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
    role: z.enum(["delegate", "signatory"]).optional(),
    person: z.object({ name: z.string(), email: z.string() }).optional(),
    share: shareSchema().optional(),
    ...{ by: z.string().optional(), byName: z.string().optional(), note: z.string().optional() },
    ...{ dueOn: z.string().optional(), askedAt: z.string().optional() },
    ...{ revision: z.number().optional(), round: z.number().optional() },
    signedRound: z.number().optional(),
    refusal: z.object({ note: z.string(), at: z.string() }).optional(),
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

/** P52 · Who is invited: a contact, or a person the supplier named; undefined once gone. CONTACT#c */
export async function invitedPerson(
  context: OrganisationContext,
  supplier: string,
  invitation: Pick<InvitationFacts, "id" | "contact" | "person" | "role"> | undefined,
): Promise<Person | undefined> {
  if (!invitation) return undefined;
  const named = namedIn(invitation);
  if (named) return named;
  const item = await get(keys.contact(context, supplier, invitation.contact));
  return item && personSchema().parse(item);
}

/** P298 · Who is invited by each of these; whoever is gone is left out. CONTACT#c */
export async function invitedPeople(
  context: OrganisationContext,
  supplier: string,
  invitations: readonly Pick<InvitationFacts, "id" | "contact" | "person" | "role">[],
): Promise<Person[]> {
  const contacts = invitations.flatMap(({ person, contact }) => (person ? [] : [contact]));
  const keyOf = (contact: string) => keys.contact(context, supplier, contact);
  const at = await itemsAt([...new Set(contacts)].map(keyOf));
  return invitations.flatMap((each) => {
    const item = at(keyOf(each.contact));
    return namedIn(each) ?? (item ? personSchema().parse(item) : []);
  });
}

/** The person an invitation itself names; undefined where it is a contact's. */
function namedIn({
  id,
  contact,
  person,
  role,
}: Pick<InvitationFacts, "id" | "contact" | "person" | "role">): Person | undefined {
  return person && { id: role === "approver" ? contact : id, ...person };
}

/** P53 · How an invitation stands now, or the request to approve a link belongs to. INVITATION#i */
export async function invitationFacts(
  context: OrganisationContext,
  assessment: string,
  invitation: string,
): Promise<InvitationFacts | undefined> {
  const approver = approverOf(invitation);
  if (approver !== undefined) return approverFacts(context, assessment, approver);
  const item = await get(keys.invitation(context, assessment, invitation));
  return item && invitationSchema().parse(item);
}
