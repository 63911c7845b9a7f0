import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRoute, type Route, routeTo } from "../../../web/portal/route.ts";

const token = "q7Yv3Zr0nB4kT9sLw2XeHc6UfJ1oPaDiMgVxRzQyKbE";

test.for<[rule: string, fragment: string, route: Route]>([
  ["a link is its token", `#${token}`, { page: "link", token }],
  ["punctuation behind a link is dropped", `#${token}).`, { page: "link", token }],
  ["a token that is too short is no link", `#${token.slice(1)}`, { page: "mangled" }],
  ["a token that is too long is no link", `#${token}x`, { page: "mangled" }],
  ["no fragment at all is a lost link", "", { page: "none" }],
  ["an assessment is its list", "#/as-1234567", { page: "tasks", assessment: "as-1234567" }],
  ["markup is no place", "#/<img src=x>", { page: "mangled" }],
  ["a section without a name is the list", "#/as-1/section", { page: "tasks", assessment: "as-1" }],
])("%s", ([, fragment, route]) => {
  expect(parseRoute(fragment)).toEqual(route);
});

test("every place reads back from its own address", () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
  const place = fc.oneof(
    fc.record({
      page: fc.constantFrom("tasks" as const, "code", "check", "attest", "receipt"),
      assessment: id,
    }),
    fc.record(
      { page: fc.constant("section" as const), assessment: id, section: id, question: id },
      { requiredKeys: ["page", "assessment", "section"] },
    ),
  );
  fc.assert(
    fc.property(place, (route) => {
      expect(parseRoute(routeTo(route))).toEqual(route);
    }),
  );
});
