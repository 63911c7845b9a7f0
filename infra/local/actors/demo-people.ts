/** The buyer that a first start shows. */
export const DEMO_ORGANISATION = "Nordlicht Versicherung AG";

/** One password for all of them: the stack is on this machine only. */
export const DEMO_PASSWORD = "Nordlicht-2026";

/** One member per role. */
export const DEMO_MEMBERS = [
  { role: "admin", name: "Anneke Brandt", email: "admin@nordlicht.example" },
  { role: "procurement", name: "Jonas Petersen", email: "procurement@nordlicht.example" },
  { role: "risk-manager", name: "Ruth Adeyemi", email: "risk@nordlicht.example" },
  { role: "owner", name: "Emil Sørensen", email: "owner@nordlicht.example" },
  { role: "viewer", name: "Vera Lindholm", email: "viewer@nordlicht.example" },
] as const;
