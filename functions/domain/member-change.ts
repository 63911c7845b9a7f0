import { Refusal } from "./errors.ts";
import type { Role } from "./roles.ts";

type Person = { id: string; role: Role; active: boolean };

/**
 * Refuses to leave an organisation without anybody who may change roles: `after` is how one of
 * `members` is to stand.
 */
export function assertAdministered(members: readonly Person[], after: Person): void {
  const administers = ({ role, active }: Person) => active && role === "admin";
  const stand = members.map((each) => (each.id === after.id ? after : each));
  if (stand.some(administers)) return;
  throw new Refusal(
    "conflict",
    "Somebody has to administer the organisation. Make another person administrator first.",
  );
}
