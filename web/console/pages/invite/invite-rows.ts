import type { ReplyOf } from "../../../../functions/contract/route.ts";
import { isOpen } from "../../../../functions/domain/assessment.ts";
import { proposedCourse } from "../../../../functions/domain/proposed-course.ts";
import { daysAfter } from "../../format.ts";
import type { ConsoleRoutes } from "../../routes.ts";

export type PlannedSupplier = ReplyOf<ConsoleRoutes["planInvitations"]>["suppliers"][number];

/** What stands in the way, or should be known, before somebody is asked. */
export type InviteProblem =
  | { kind: "no-contact" | "no-choice" | "no-address"; blocks: boolean }
  | { kind: "suppressed"; blocks: false; why: "bounced" | "complained" }
  | {
      kind: "running" | "elsewhere";
      blocks: boolean;
      id: string;
      product: string;
      due: string;
      by: string;
    }
  | { kind: "missing"; blocks: false; count: number };

/** One product of one supplier that may be asked about. */
export type InviteRow = {
  key: string;
  supplier: PlannedSupplier;
  engagement: PlannedSupplier["engagements"][number];
};

/** Every product of every chosen supplier. */
export function inviteRows(suppliers: readonly PlannedSupplier[]): InviteRow[] {
  return suppliers.flatMap((supplier) =>
    supplier.engagements.map((engagement) => ({ key: engagement.id, supplier, engagement })),
  );
}

/** The contact proposed: the only one there is, or the first with an address. */
export function proposedContact({ contacts }: PlannedSupplier): string {
  const [only] = contacts;
  if (only && contacts.length === 1) return only.id;
  return contacts.find(({ email }) => email !== undefined)?.id ?? "";
}

/** What is missing or double, for a contact chosen; what blocks comes first. */
export function problemsOf(
  { supplier, engagement }: InviteRow,
  contactId: string,
): InviteProblem[] {
  const contact = supplier.contacts.find(({ id }) => id === contactId);
  const unsettled = supplier.assessments.filter(({ status }) => status !== "decided");
  const own = unsettled.find(({ engagementId }) => engagementId === engagement.id);
  const other = unsettled.find(
    ({ engagementId, status }) => engagementId !== engagement.id && isOpen(status),
  );
  const found: InviteProblem[] = [];
  if (supplier.contacts.length === 0) found.push({ kind: "no-contact", blocks: true });
  else if (!contact) found.push({ kind: "no-choice", blocks: true });
  if (own) found.push({ kind: "running", blocks: true, ...asked(own) });
  if (contact && contact.email === undefined) found.push({ kind: "no-address", blocks: false });
  if (contact?.suppressed) {
    found.push({ kind: "suppressed", blocks: false, why: contact.suppressed });
  }
  if (other) found.push({ kind: "elsewhere", blocks: false, ...asked(other) });
  const { missing } = engagement;
  if (missing.length > 0) found.push({ kind: "missing", blocks: false, count: missing.length });
  return found;
}

function asked({ id, product, due, askedBy = "" }: PlannedSupplier["assessments"][number]) {
  return { id, product, due: due.date, by: askedBy };
}

/** The day a product's tier proposes, counted from today (both calendar dates). */
export function dueByTier({ engagement }: InviteRow, today: string): string {
  return daysAfter(today, proposedCourse(engagement.tier).days);
}
