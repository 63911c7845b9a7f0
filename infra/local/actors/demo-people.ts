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

export type DemoRole = (typeof DEMO_MEMBERS)[number]["role"];

/** How the member of a role signs in. */
export function demoSignIn(role: DemoRole): { email: string; password: string } {
  const email = DEMO_MEMBERS.find((each) => each.role === role)?.email;
  if (!email) throw new Error(`The demo has no ${role}.`);
  return { email, password: DEMO_PASSWORD };
}
