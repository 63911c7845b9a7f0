import { listMembers as membersOf } from "../data/members.ts";
import { showMember } from "../http/show-organisation.ts";
import type { ConsoleAct } from "./caller.ts";

/** The people of the organisation. */
export const listMembers: ConsoleAct<"listMembers"> = async ({ caller }) => {
  const members = await membersOf(caller.context);
  return { items: members.map(showMember) };
};
