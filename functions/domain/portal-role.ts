/**
 * What somebody on the supplier's side may do: a lead answers everything, shares out and submits; a
 * delegate answers what a lead gave it; a signatory reads the whole and attests it or refuses.
 */
export const PORTAL_ROLES = ["lead", "delegate", "signatory"] as const;

export type PortalRole = (typeof PORTAL_ROLES)[number];
