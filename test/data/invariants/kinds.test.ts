import { expect, test } from "vitest";
import { keys, organisationContext, systemKeys } from "../../../functions/data/keys.ts";
import { sortRows } from "../../../infra/local/invariants/rows.ts";

/** Arguments of keys whose parts have a form of their own. */
const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  mark: ["domain#supplier.example"],
  risk: ["supplier#engagement#cause"],
  finding: ["supplier#engagement#cause"],
  outbox: ["assessment", "invitation-1"],
  inAssessment: ["assessment", "HEAD"],
  monthFigures: ["2026-11"],
  monthCounted: ["2026-11", "running", "1"],
};
const HASH = "0".repeat(64);
const context = organisationContext("o");

// Every key is made by a function of strings; numbers are padded like them.
const made = (of: object, first: readonly unknown[], id: string) =>
  Object.entries(of).flatMap(([name, make]) => {
    const key: unknown = make(...first, ...(SPECIAL[name] ?? [id, "1", "1"]));
    return isKey(key) ? [[name, key] as const] : [];
  });

function isKey(key: unknown): key is { pk: string; sk: string } {
  return typeof key === "object" && key !== null && "sk" in key;
}

test.for([
  ...made(keys, [context], "1"),
  ...made({ ...systemKeys, addressInvitation: undefinedKey }, [], HASH),
  ["addressInvitation", systemKeys.addressInvitation(HASH, context, "1", "1")] as const,
])("the checker knows the kind of %s", ([, key]) => {
  const [stranger] = sortRows([key]).strangers;
  expect(stranger?.why ?? "").not.toBe("The key is of no known kind.");
});

function undefinedKey(): undefined {
  return undefined;
}
