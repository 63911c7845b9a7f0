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

/** What its suppliers are told before they answer. */
export const DEMO_TERMS = {
  nda: "Answers are read under the confidentiality clause of our purchasing terms of January 2026.",
  kept: "Five years after the contract has ended; without a contract, one year.",
};
