import type { ContactItem } from "../data/contacts.ts";
import { attestedLast } from "../data/last-submission.ts";
import { listMembers } from "../data/members.ts";
import { askedIn, assessmentLines } from "../data/supplier-assessments.ts";
import { suppressionsOf } from "../data/suppression.ts";
import { wholeSuppliers } from "../data/whole-suppliers.ts";
import { notFound } from "../domain/errors.ts";
import { showContact, showEngagement } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * What has to be known before suppliers are invited: who is there and can be written to, what they
 * supply, and what has been asked already and by whom. Nothing is created.
 */
export const planInvitations: ConsoleAct<"planInvitations"> = async ({ caller, body }) => {
  const { context } = caller;
  const wanted = [...new Set(body.supplierIds)];
  const found = await wholeSuppliers(context, wanted);
  const all = found.flatMap(({ assessments }) => assessments);
  const [suppression, lines, asked, members, attested] = await Promise.all([
    suppressionsOf(found.flatMap(({ contacts }) => contacts.flatMap(addressOf))),
    assessmentLines(context, all),
    askedIn(context, all),
    listMembers(context),
    attestedLast(
      context,
      found.flatMap(({ engagements }) => engagements),
    ),
  ]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const standing = Map.groupBy(
    lines.filter(({ status }) => status !== "cancelled"),
    ({ supplierId }) => supplierId,
  );
  const suppliers = new Map(found.map((each) => [each.supplier.id, each]));
  return {
    suppliers: wanted.map((id) => {
      const { supplier, contacts, engagements } = suppliers.get(id) ?? absent();
      return {
        ...{ id, name: supplier.name, engagements: engagements.map(showEngagement) },
        contacts: contacts.map((contact) => {
          const suppressed = contact.email && suppression(contact.email);
          return { ...showContact(contact), ...(suppressed && { suppressed }) };
        }),
        assessments: (standing.get(id) ?? []).map((row) => {
          const { requester = "", questionnaire = "" } = asked.get(row.id) ?? {};
          const more = { questionnaireId: questionnaire, attested: attested.has(row.id) };
          return { ...row, ...more, askedBy: names.get(requester) };
        }),
      };
    }),
  };
};

function absent(): never {
  throw notFound();
}

function addressOf({ email }: ContactItem): string[] {
  return email === undefined ? [] : [email];
}
