import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { t as german } from "../../../web/console/messages/de/base.ts";
import { t as english } from "../../../web/console/messages/en/base.ts";
import { personOf } from "../../../web/console/pages/assessment/history/event-words.ts";

/** Events of the organisation itself, which no page of a supplier, an assessment or a risk shows. */
const ELSEWHERE = new Set([
  ...["member-added", "member-changed", "organisation-created", "terms-changed"],
  "intake-requested",
]);

test("every event of a history has words of its own in both languages", () => {
  const events = globSync("functions/**/*.ts").flatMap((name) =>
    [...readFileSync(name, "utf8").matchAll(/event: (?:back \? "[a-z-]+" : )?"([a-z-]+)"/g)].map(
      ([, event = ""]) => event,
    ),
  );
  const shown = [...new Set(events)].filter((event) => !ELSEWHERE.has(event));
  expect(shown.length).toBeGreaterThan(30);
  expect(shown.filter((event) => english.events[event] === undefined)).toEqual([]);
  expect(Object.keys(german.events).sort()).toEqual(Object.keys(english.events).sort());
});

test.for([
  ["a member by name", "m-1", "Ruth Adeyemi"],
  ["a member whom a job acted for", "member:m-1", "Ruth Adeyemi"],
  ["a contact by name and side", "c-1", "Maria Lopez (supplier)"],
  ["a machine by what it is", "sweep", "Assay, schedule"],
  ["anybody else as said", "c-2", "supplier"],
])("a history names %s", ([, by, said]) => {
  const members = [{ id: "m-1", name: "Ruth Adeyemi" }];
  expect(personOf(by ?? "", members, [{ id: "c-1", name: "Maria Lopez" }], "supplier")).toBe(said);
});
