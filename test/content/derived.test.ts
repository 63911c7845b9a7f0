import { expect, test } from "vitest";
import { type Derived, derive } from "../../functions/content/derived.ts";
import { largestSizes } from "../../functions/content/lint/sizes.ts";
import { loadQuestionnaire } from "../../functions/content/load.ts";
import type { Answers } from "../../functions/domain/answers.ts";
import {
  allQuestions,
  type Questionnaire,
  type Scope,
  SUPPLY_KINDS,
  TIERS,
} from "../../functions/domain/questionnaire.ts";
import { roleDifferences } from "../../functions/domain/role-differences.ts";
import { visibleIds } from "../../functions/domain/visibility.ts";
import { QUESTIONNAIRE, WHOLE } from "./replies.ts";

function builtIn(id: string): Questionnaire {
  const found = loadQuestionnaire(id);
  if (!found) throw new Error(`There is no questionnaire ${id}.`);
  return found;
}
const SHORT = builtIn("short-triage");
const REFRESH = builtIn("annual-refresh");
const changed = (...options: string[]): Answers => ({ "what-changed": { is: "options", options } });
const asked = (answers: Answers, scope: Scope = WHOLE) =>
  visibleIds(REFRESH.sections, scope, answers);

test.for([SHORT, REFRESH])("$title asks shared questions in the words of the full one", (part) => {
  const full = new Map(allQuestions(QUESTIONNAIRE).map((each) => [each.id, each]));
  const shared = allQuestions(part).filter(({ id }) => full.has(id));
  expect(shared.length).toBeGreaterThan(5);
  for (const { when: _, ...question } of shared) {
    expect(full.get(question.id)).toMatchObject(question);
  }
});

test.for([SHORT, REFRESH])("$title asks whom the full one asks, and nobody else", (part) => {
  const all = { ...changed("none"), "your-part": { is: "options" as const, options: [] } };
  for (const kind of SUPPLY_KINDS) {
    const scope: Scope = { ...WHOLE, tier: "T3", kind, actRoles: ["distributor"] };
    const full = visibleIds(QUESTIONNAIRE.sections, scope, all);
    const own = ["acts-on-people", "handles-personal-data", "what-changed", "change-story"];
    const here = visibleIds(part.sections, scope, all).filter((id) => !own.includes(id));
    expect(here.filter((id) => !full.includes(id))).toEqual([]);
  }
});

test.for([SHORT, REFRESH])("$title keeps the must-haves of its questions and no other", (part) => {
  const ids = allQuestions(part).map(({ id }) => id);
  const wanted = QUESTIONNAIRE.gates.filter(({ question }) => ids.includes(question));
  expect(part.gates).toEqual(wanted);
  expect(wanted.map(({ id }) => id)).toEqual(expect.arrayContaining(["K1", "K2", "K3", "K5"]));
});

test.for([SHORT, REFRESH])("every question of $title is one short question", (part) => {
  for (const { id, kind, text } of allQuestions(part)) {
    expect(text, id).toMatch(kind === "statement" ? /^We [^?.]*\.$/ : /^[A-Z][^?]*\?$/);
    expect(text.split(" ").length, id).toBeLessThanOrEqual(19);
  }
});

test("the short follow-up is ten questions at every tier", () => {
  expect(largestSizes(SHORT).map(({ questions }) => questions)).toEqual([10, 10, 10, 10]);
});

test("its answers are held against the intake", () => {
  const yes = { is: "option" as const, option: "yes" };
  const calm = { ...WHOLE, facts: [] };
  const found = roleDifferences(SHORT, calm, { "acts-on-people": yes });
  expect(found).toEqual([expect.objectContaining({ question: "acts-on-people", is: "declared" })]);
  expect(roleDifferences(SHORT, WHOLE, { "acts-on-people": yes })).toEqual([]);
});

test("a refresh where nothing has changed asks what has changed, and nothing else", () => {
  for (const tier of TIERS) {
    for (const kind of SUPPLY_KINDS) {
      expect(asked(changed("none"), { ...WHOLE, tier, kind })).toEqual(["what-changed"]);
    }
  }
});

test("a refresh asks the questions that a change touches, and no others", () => {
  const people = asked(changed("people"));
  expect(people).toContain("ai-policy");
  expect(people).not.toContain("event-logs");
  expect(asked(changed("companies"))).toContain("processors-used");
  expect(asked(changed("companies"))).not.toContain("models-used");
  expect(asked(changed("use"))).toContain("prohibited-practices");
  expect(asked(changed("proof"))).toContain("certificates-held");
  expect(asked(changed("proof"))).not.toContain("ai-policy");
});

test("silence on what changed shortens nothing", () => {
  const all = asked(
    changed("models", "companies", "use", "build", "people", "terms", "incident", "proof"),
  );
  const silent = asked({ "what-changed": { is: "undisclosed" } });
  expect(new Set([...silent, "change-story"])).toEqual(new Set(all));
});

test("each change touches something that is asked at every tier it should be", () => {
  const what = allQuestions(REFRESH).find(({ id }) => id === "what-changed");
  for (const { id } of what?.options ?? []) {
    const more = asked(changed(id)).length - asked(changed("none")).length;
    expect(more, id).toBeGreaterThanOrEqual(id === "none" ? 0 : 2);
  }
  for (const tier of TIERS) expect(asked({}, { ...WHOLE, tier })).toContain("what-changed");
});

const recipe: Derived = {
  ...{ from: { id: "ai-supplier", version: 1 }, id: "part", version: 1, title: "Part" },
  ...{ intro: "A part.", purpose: "short" },
  sections: [
    {
      ...{ id: "only", title: "Only", scope: "product", intro: "One." },
      take: [{ questions: ["intended-use"], when: { tier: ["T1"] } }],
    },
  ],
};

test("a question taken keeps its own condition under the further one", () => {
  const part = derive(recipe, QUESTIONNAIRE);
  expect(allQuestions(part)[0]?.when).toEqual({ tier: ["T1"] });
  expect(part.domains.flatMap(({ controls }) => controls.map(({ id }) => id))).toEqual(["A.9.4"]);
});

test.for<[what: string, wrong: Derived]>([
  [
    "a question that is not there",
    {
      ...recipe,
      sections: recipe.sections.map((each) => ({ ...each, take: [{ questions: ["nowhere"] }] })),
    },
  ],
  ["another version", { ...recipe, from: { id: "ai-supplier", version: 2 } }],
  [
    "a question of no sound shape",
    { ...recipe, sections: recipe.sections.map((each) => ({ ...each, own: [{ id: "x" }] })) },
  ],
])("a recipe of %s is refused", ([, wrong]) => {
  expect(() => derive(wrong, QUESTIONNAIRE)).toThrow();
});
