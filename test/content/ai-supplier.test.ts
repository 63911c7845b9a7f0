import { expect, test } from "vitest";
import { largestSizes } from "../../functions/content/lint/sizes.ts";
import { lintQuestionnaire } from "../../functions/content/lint.ts";
import {
  builtInQuestionnaires,
  catalogue,
  contentOf,
  evidenceTypes,
  loadQuestionnaire,
} from "../../functions/content/load.ts";
import { answerProblem, gapIn } from "../../functions/domain/answers.ts";
import { canonicalJson } from "../../functions/domain/canonical.ts";
import { ENGAGEMENT_FACTS } from "../../functions/domain/engagement-facts.ts";
import {
  ACT_ROLES,
  allQuestions,
  type Scope,
  SUPPLY_KINDS,
  TIERS,
} from "../../functions/domain/questionnaire.ts";
import { supplierView } from "../../functions/domain/supplier-view.ts";
import { visibleIds } from "../../functions/domain/visibility.ts";
import { bestReplies, QUESTIONNAIRE, WHOLE } from "./replies.ts";

const questions = allQuestions(QUESTIONNAIRE);
const BUDGET = { T1: 90, T2: 65, T3: 40, T4: 10 };
const EVIDENCE = { T1: 25, T2: 12, T3: 4, T4: 0 };

/** Every kind of supply with every set of AI Act roles, all facts true. */
const scopes = (tier: Scope["tier"], riskClass: Scope["riskClass"]): Scope[] =>
  SUPPLY_KINDS.flatMap((kind) =>
    Array.from({ length: 2 ** ACT_ROLES.length }, (_, bits) => ({
      ...{ tier, kind, riskClass, aiRoles: [], facts: ENGAGEMENT_FACTS },
      actRoles: ACT_ROLES.filter((_role, at) => bits & (1 << at)),
    })),
  );

test.for(builtInQuestionnaires().map((each) => [each.id, each] as const))(
  "the built-in questionnaire %s has no findings",
  ([, questionnaire]) => {
    const basis = { catalogue: catalogue(), evidenceTypes: evidenceTypes() };
    expect(lintQuestionnaire(questionnaire, basis)).toEqual([]);
  },
);

test("it asks about every control that can be asked, and about core controls at least twice", () => {
  const asked = questions.flatMap(({ controls }) => controls?.map(({ control }) => control) ?? []);
  for (const { id, askable } of catalogue().iso42001.controls) {
    const wanted = { core: 2, extended: 1, certificate: 0 }[askable];
    expect(asked.filter((control) => control === id).length, id).toBeGreaterThanOrEqual(wanted);
  }
});

test.for(TIERS)("at %s no combination of kind and roles breaks a budget", (tier) => {
  const replies = bestReplies();
  for (const scope of [...scopes(tier, "high-risk"), ...scopes(tier, "minimal")]) {
    const asked = visibleIds(QUESTIONNAIRE.sections, scope, replies);
    const shown = questions.filter(({ id, evidence }) => asked.includes(id) && evidence?.[tier]);
    expect(asked.length, JSON.stringify(scope)).toBeLessThanOrEqual(BUDGET[tier]);
    expect(shown.length, JSON.stringify(scope)).toBeLessThanOrEqual(EVIDENCE[tier]);
  }
});

test("the largest size the lint computes is one that a supplier really meets", () => {
  const [t1] = largestSizes(QUESTIONNAIRE);
  expect(visibleIds(QUESTIONNAIRE.sections, WHOLE, bestReplies())).toHaveLength(t1?.questions ?? 0);
});

test("every kind of supply is asked something that counts at every tier", () => {
  for (const tier of TIERS) {
    for (const kind of SUPPLY_KINDS) {
      const scope: Scope = {
        ...{ tier, kind, aiRoles: [], actRoles: [], facts: [] },
        riskClass: "minimal",
      };
      const asked = visibleIds(QUESTIONNAIRE.sections, scope, {});
      const scored = questions.filter(({ id, controls }) => controls && asked.includes(id));
      expect(scored.length, `${tier} ${kind}`).toBeGreaterThanOrEqual(5);
    }
  }
});

test("a reseller is not asked how the product was built", () => {
  const scope: Scope = { ...WHOLE, actRoles: ["distributor"] };
  const sections = supplierView(QUESTIONNAIRE, scope).sections.map(({ id }) => id);
  expect(sections).not.toContain("build");
  expect(sections).toContain("together");
});

test("a supplier's own declaration removes no scored question", () => {
  const all = bestReplies();
  const asked = new Set(visibleIds(QUESTIONNAIRE.sections, WHOLE, all));
  for (const option of ["own-model", "others-model", "resell"]) {
    const replies = { ...all, "your-part": { is: "options" as const, options: [option] } };
    const now = new Set(visibleIds(QUESTIONNAIRE.sections, WHOLE, replies));
    const gone = questions.filter(({ id }) => asked.has(id) && !now.has(id));
    expect(gone.filter(({ controls }) => controls)).toEqual([]);
  }
});

test("no key that helps to guess the score reaches a supplier", () => {
  const secret = [
    "good",
    "points",
    "weight",
    "controls",
    "control",
    "gates",
    "domains",
    "evidence",
  ];
  const forbidden = [...secret, "tier", "fact", "riskClass", "actRole", "aiRole", "class"];
  for (const scope of TIERS.flatMap((tier) => scopes(tier, "high-risk"))) {
    const keys = keysIn(supplierView(QUESTIONNAIRE, scope));
    expect(forbidden.filter((key) => keys.has(key))).toEqual([]);
  }
});

test("the best replies used in these tests are ones a supplier can give", () => {
  const replies = bestReplies();
  for (const question of questions) {
    const reply = replies[question.id];
    expect(reply && answerProblem(question, reply), question.id).toBeUndefined();
    if (question.controls) expect(gapIn(question, reply), question.id).toBeUndefined();
  }
});

test("every scored question lets the supplier say that it does not know or does not tell", () => {
  for (const { id, controls, silences } of questions) {
    if (controls) expect(silences, id).toEqual(["unknown", "undisclosed", "nda"]);
  }
});

test("an exception always asks for its scope, a plan always for its date", () => {
  for (const { id, options = [] } of questions) {
    for (const option of options) {
      if (option.id === "exception")
        expect(option, id).toMatchObject({ points: 75, detail: { kind: "text" } });
      if (option.id === "planned")
        expect(option, id).toMatchObject({ points: 25, detail: { kind: "date" } });
    }
  }
});

test("for some questions no is the good answer", () => {
  const no = questions.filter(({ options }) =>
    options?.some((o) => o.id === "no" && o.points === 100),
  );
  expect(no.map(({ id }) => id)).toEqual([
    "prohibited-practices",
    "learns-in-use",
    "customer-data-training",
  ]);
});

test("every question is one short question", () => {
  for (const { id, kind, text } of questions) {
    expect(text, id).toMatch(kind === "statement" ? /^We [^?.]*\.$/ : /^[A-Z][^?]*\?$/);
    expect(text.split(" ").length, id).toBeLessThanOrEqual(19);
  }
});

test("nothing a supplier reads speaks of conformity", () => {
  expect(JSON.stringify(QUESTIONNAIRE)).not.toMatch(/complian/i);
});

test("a version is found by its number, the newest without one, and none for a stranger", () => {
  expect(loadQuestionnaire("ai-supplier", 1)).toBe(QUESTIONNAIRE);
  expect(loadQuestionnaire("ai-supplier")).toBe(QUESTIONNAIRE);
  expect(loadQuestionnaire("ai-supplier", 99)).toBeUndefined();
  expect(loadQuestionnaire("toString")).toBeUndefined();
});

test("the content of a version has one canonical form, evidence types included", () => {
  const text = canonicalJson(contentOf(QUESTIONNAIRE));
  expect(canonicalJson(JSON.parse(text))).toBe(text);
  expect(text).toContain('"soc2-type2"');
});

/** Every key of a value, however deep; read off its JSON, as there are thousands of views. */
function keysIn(value: unknown): Set<string> {
  return new Set(
    [...JSON.stringify(value).matchAll(/"([A-Za-z]+)":/g)].flatMap(([, key]) => key ?? []),
  );
}
