import type { Contact } from "../contract/shapes/supplier.ts";
import { inTurn } from "../data/in-turn.ts";
import { attestedLast } from "../data/last-submission.ts";
import { listMembers } from "../data/members.ts";
import { askedIn, assessmentsOf } from "../data/supplier-assessments.ts";
import { suppressionsOf } from "../data/suppression.ts";
import { showSupplier } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

// Each is some five reads, and one that waits long for a socket runs out of its time.
const AT_ONCE = 10;

/**
 * What has to be known before suppliers are invited: who is there and can be written to, what they
 * supply, and what has been asked already and by whom. Nothing is created.
 */
export const planInvitations: ConsoleAct<"planInvitations"> = async ({ caller, body }) => {
  const { context } = caller;
  const turn = inTurn(AT_ONCE);
  const suppliers = await Promise.all(
    [...new Set(body.supplierIds)].map((id) =>
      turn(async () => {
        const [{ name, contacts, engagements }, assessments] = await Promise.all([
          showSupplier(context, id),
          assessmentsOf(context, id),
        ]);
        const standing = assessments.filter(({ status }) => status !== "cancelled");
        return { id, name, contacts, engagements, assessments: standing };
      }),
    ),
  );
  const all = suppliers.flatMap(({ assessments }) => assessments.map(({ id }) => id));
  const [suppression, asked, members, attested] = await Promise.all([
    suppressionsOf(suppliers.flatMap(({ contacts }) => contacts.flatMap(addressOf))),
    askedIn(context, all),
    listMembers(context),
    attestedLast(
      context,
      suppliers.flatMap(({ engagements }) => engagements),
    ),
  ]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return {
    suppliers: suppliers.map((supplier) => ({
      ...supplier,
      contacts: supplier.contacts.map((contact) => {
        const suppressed = contact.email && suppression(contact.email);
        return { ...contact, ...(suppressed && { suppressed }) };
      }),
      assessments: supplier.assessments.map((row) => {
        const { requester = "", questionnaire = "" } = asked.get(row.id) ?? {};
        const more = { questionnaireId: questionnaire, attested: attested.has(row.id) };
        return { ...row, ...more, askedBy: names.get(requester) };
      }),
    })),
  };
};

function addressOf({ email }: Contact): string[] {
  return email === undefined ? [] : [email];
}
