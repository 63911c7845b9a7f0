import { expect, test } from "vitest";
import { assertAdministered } from "../../functions/domain/member-change.ts";
import type { Role } from "../../functions/domain/roles.ts";

const person = (id: string, role: Role, active = true) => ({ id, role, active });
const ANNA = person("anna", "admin");

test.for([
  ["another role for the only administrator", [ANNA], person("anna", "viewer"), false],
  ["the only administrator switched off", [ANNA], person("anna", "admin", false), false],
  [
    "the last administrator who is not switched off",
    [ANNA, person("ben", "admin", false)],
    person("anna", "owner"),
    false,
  ],
  ["one of two administrators", [ANNA, person("ben", "admin")], person("anna", "viewer"), true],
  ["somebody else", [ANNA, person("ben", "viewer")], person("ben", "owner", false), true],
] as const)("somebody stays who administers: %s", ([, members, after, allowed]) => {
  const change = () => assertAdministered(members, after);
  if (allowed) expect(change).not.toThrow();
  else expect(change).toThrow("Make another person administrator first");
});
