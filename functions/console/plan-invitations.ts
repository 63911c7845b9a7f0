import type { Contact } from "../contract/shapes/supplier.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { listMembers } from "../data/members.ts";
import { assessmentsOf, requestersOf } from "../data/supplier-assessments.ts";
import { suppressionsOf } from "../data/suppression.ts";
import { showSupplier } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * What has to be known before suppliers are invited: who is there and can be written to, what they
 * supply, and what has been asked already and by whom. Nothing is created.
 */
export const planInvitations: ConsoleAct<"planInvitations"> = async ({ caller, body }) => {
  const { context } = caller;
  const suppliers = await Promise.all(
    [...new Set(body.supplierIds)].map(async (id) => {
      const [{ name, contacts, engagements }, assessments] = await Promise.all([
        showSupplier(context, id),
        assessmentsOf(context, id),
      ]);
      const standing = assessments.filter(({ status }) => status !== "cancelled");
      return { id, name, contacts, engagements, assessments: standing };
    }),
  );
  const unsettled = suppliers
    .flatMap(({ assessments }) => assessments)
    .filter(({ status }) => status !== "decided");
  const [suppression, askedBy] = await Promise.all([
    suppressionsOf(suppliers.flatMap(({ contacts }) => contacts.flatMap(addressOf))),
    namesOfRequesters(
      context,
      unsettled.map(({ id }) => id),
    ),
  ]);
  return {
    suppliers: suppliers.map((supplier) => ({
      ...supplier,
      contacts: supplier.contacts.map((contact) => {
        const suppressed = contact.email && suppression(contact.email);
        return { ...contact, ...(suppressed && { suppressed }) };
      }),
      assessments: supplier.assessments.map((row) => ({ ...row, askedBy: askedBy.get(row.id) })),
    })),
  };
};

function addressOf({ email }: Contact): string[] {
  return email === undefined ? [] : [email];
}

async function namesOfRequesters(
  context: OrganisationContext,
  assessments: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const [requesters, members] = await Promise.all([
    requestersOf(context, assessments),
    listMembers(context),
  ]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return new Map([...requesters].map(([id, member]) => [id, names.get(member)]));
}
