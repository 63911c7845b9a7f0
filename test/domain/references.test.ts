import { expect, test } from "vitest";
import { Refusal } from "../../functions/domain/errors.ts";
import {
  assertReference,
  assertUnlocked,
  type ReferenceRules,
} from "../../functions/domain/references.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const RULES: ReferenceRules = {
  questionnaire: questionnaireOf([
    question({ id: "policy" }),
    question({ id: "roles" }),
    question({ id: "strict", when: { tier: ["T1"] } }),
  ]),
  types: ["ai-policy"],
  scope: SCOPE,
  today: "2027-01-10",
};

const GOOD = { type: "ai-policy", dated: "2027-01-10", questions: ["policy"] };

/** Paths of the fields a reference is refused for; empty when it is taken. */
function problems(reference: typeof GOOD & { expiresOn?: string }, more: object = {}): string[] {
  try {
    assertReference(reference, { ...RULES, ...more });
    return [];
  } catch (error) {
    return error instanceof Refusal ? error.fields.map(({ path }) => path) : ["fault"];
  }
}

test.for<[what: string, reference: Parameters<typeof problems>[0], paths: string[]]>([
  ["of today", GOOD, []],
  ["of tomorrow", { ...GOOD, dated: "2027-01-11" }, ["dated"]],
  ["that ends on its own day", { ...GOOD, expiresOn: "2027-01-10" }, []],
  ["that ends before it starts", { ...GOOD, expiresOn: "2027-01-09" }, ["expiresOn"]],
  ["of an unknown kind", { ...GOOD, type: "horoscope" }, ["type"]],
  ["for a question of another tier", { ...GOOD, questions: ["policy", "strict"] }, ["questions.1"]],
])("a reference %s is refused for %o", ([, reference, paths]) => {
  expect(problems(reference)).toEqual(paths);
});

test("in a return only returned questions take references", () => {
  expect(problems(GOOD, { returned: ["policy"] })).toEqual([]);
  expect(problems(GOOD, { returned: ["roles"] })).toEqual(["questions.0"]);
});

test("a reference that speaks for a locked question stays as it is", () => {
  const shared = { questions: ["policy", "roles"] };
  expect(() => assertUnlocked(shared, undefined)).not.toThrow();
  expect(() => assertUnlocked(shared, ["policy", "roles"])).not.toThrow();
  expect(() => assertUnlocked(shared, ["policy"])).toThrow(Refusal);
});
