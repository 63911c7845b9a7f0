/** Roles of members of an organisation. `admin` may use the others' screens. */
export const ROLES = ["owner", "procurement", "risk-manager", "admin", "viewer"] as const;

export type Role = (typeof ROLES)[number];

/** Whether a member of this role may do what is granted to `allowed`; admins always may. */
export function roleAllows(role: Role, allowed: readonly Role[]): boolean {
  return role === "admin" || allowed.includes(role);
}
