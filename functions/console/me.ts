import type { ConsoleAct } from "./caller.ts";

/** The caller as a member, and the organisation. */
export const me: ConsoleAct<"me"> = async ({ caller }) => {
  const { id, name, email, role, organisation } = caller;
  return { member: { id, name, email, role, active: true }, organisation };
};
