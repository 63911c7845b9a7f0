import { notFound } from "./errors.ts";

/**
 * What somebody on the supplier's side may do: a lead answers everything, shares out and submits; a
 * delegate answers what a lead gave it; a signatory reads the whole and attests it or refuses.
 */
export const SUPPLIER_ROLES = ["lead", "delegate", "signatory"] as const;

export type SupplierRole = (typeof SUPPLIER_ROLES)[number];

/** Who comes in by a link: the supplier's people, and a business owner asked to approve a decision. */
export type PortalRole = SupplierRole | "approver";

/** The role of somebody on the supplier's side; the buyer's own approver is refused. */
export function supplierRole(role: PortalRole = "lead"): SupplierRole {
  if (role === "approver") throw notFound();
  return role;
}
