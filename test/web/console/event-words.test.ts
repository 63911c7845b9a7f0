import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { t as german } from "../../../web/console/messages/de/base.ts";
import { t as english } from "../../../web/console/messages/en/base.ts";

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
