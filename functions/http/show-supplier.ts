import type { Contact, Engagement, Supplier } from "../contract/shapes/supplier.ts";
import { type ContactItem, listContacts } from "../data/contacts.ts";
import { type EngagementItem, listEngagements } from "../data/engagements.ts";
import { partiesOfSupplier } from "../data/fourth-parties.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { loadSupplier } from "../data/suppliers.ts";

/** A supplier as members see it, with its contacts, engagements and fourth parties. */
export async function showSupplier(context: OrganisationContext, id: string): Promise<Supplier> {
  const [supplier, contacts, engagements, named] = await Promise.all([
    loadSupplier(context, id),
    listContacts(context, id),
    listEngagements(context, id),
    partiesOfSupplier(context, id),
  ]);
  const { name, vendorId, parentCompany, website, country, note, version, createdAt } = supplier;
  return {
    ...{ id, name, vendorId, parentCompany, website, country, note, version, createdAt },
    contacts: contacts.map(showContact),
    engagements: engagements.map(showEngagement),
    fourthParties: named.flatMap(({ product, assessmentId, submittedAt, parties }) =>
      parties.map(({ company, models, tasks, places }) => ({
        ...{ company, models, tasks, places, product, assessmentId, submittedAt },
      })),
    ),
  };
}

export function showContact(item: ContactItem): Contact {
  const { id, name, email, phone, job, language, version } = item;
  return { id, name, email, phone, job, language, version };
}

export function showEngagement(item: EngagementItem): Engagement {
  const { id, supplierId, version, inherent, tier, computedTier, tierRange, missing } = item;
  const { product, plan, kind, aiRoles, actRoles, riskClass, purpose, data, dataLocation } = item;
  const { owner, contract, criticalFunction, substitutability, exitPlan, facts, triage } = item;
  return {
    ...{ id, supplierId, version, inherent, tier, computedTier, tierRange, missing },
    ...{ product, plan, kind, aiRoles, actRoles, riskClass, purpose, data, dataLocation },
    ...{ owner, contract, criticalFunction, substitutability, exitPlan, facts, triage },
    ...{ tierOverride: item.tierOverride, tierReason: item.tierReason },
  };
}
