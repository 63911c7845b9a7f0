import { expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { Refusal } from "../../functions/domain/errors.ts";
import { parseBody } from "../../functions/http/parse.ts";

const route = routes.console.createSupplier;

test("a body that fits is taken, whole characters of any plane included", () => {
  expect(parseBody(route, { name: "Müller 🏦 AG" })).toEqual({ name: "Müller 🏦 AG" });
});

test.for<[what: string, body: unknown, fields: string[]]>([
  ["what is missing", {}, ["name"]],
  ["a body that is none", [], ["body"]],
  [
    "each field that nobody knows",
    { name: "A", points: 1, organisation: 2 },
    ["points", "organisation"],
  ],
  ["a text with half a character", { name: "A", note: "\ud83c" }, ["note"]],
])("%s is refused by its name", ([, body, fields]) => {
  expect(namedIn(() => parseBody(route, body))).toEqual(fields);
});

test("a field that nobody knows is named by its whole path", () => {
  const due = { date: "2099-01-31", zone: "Europe/Berlin", hour: 12 };
  const named = namedIn(() => parseBody(routes.console.updateAssessment, { due, version: 1 }));
  expect(named).toEqual(["due.hour"]);
});

function namedIn(attempt: () => unknown): string[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refusal) return error.fields.map(({ path }) => path);
    throw error;
  }
  throw new Error("It was not refused.");
}
