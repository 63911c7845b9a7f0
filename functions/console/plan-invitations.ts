import { assessmentsOf } from "../data/supplier-assessments.ts";
import { showSupplier } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * What has to be known before suppliers are invited: who is there, what they supply and what has
 * been asked already. Nothing is created.
 */
export const planInvitations: ConsoleAct<"planInvitations"> = async ({ caller, body }) => {
  const suppliers = await Promise.all(
    [...new Set(body.supplierIds)].map(async (id) => {
      const [{ name, contacts, engagements }, assessments] = await Promise.all([
        showSupplier(caller.context, id),
        assessmentsOf(caller.context, id),
      ]);
      const standing = assessments.filter(({ status }) => status !== "cancelled");
      return { id, name, contacts, engagements, assessments: standing };
    }),
  );
  return { suppliers };
};
