import { expect, test } from "vitest";
import { ENGAGEMENT_FACTS } from "../../functions/domain/engagement-facts.ts";
import { allQuestions, type Scope } from "../../functions/domain/questionnaire.ts";
import { visibleIds } from "../../functions/domain/visibility.ts";
import { bestReplies, QUESTIONNAIRE, WHOLE } from "./replies.ts";

const questions = allQuestions(QUESTIONNAIRE);
const gated = new Set(QUESTIONNAIRE.gates.map(({ question }) => question));
const replies = bestReplies();

function asked(scope: Partial<Scope>): string[] {
  const all = { ...WHOLE, facts: ENGAGEMENT_FACTS, aiRoles: [], actRoles: [], ...scope };
  return visibleIds(QUESTIONNAIRE.sections, all, replies);
}

const FACTS_OF_25 = new Set<string>(["rebrand", "fine-tune", "new-purpose"]);

const mildest = (scope: Partial<Scope>) => asked({ ...scope, tier: "T4" });

/** Asked beside the row of a kind: what the law asks of whoever stands there, and how to reach it. */
const ALWAYS = new Set([
  ...["supplier-checks", "certificates-in-force", "incident-exercise", "ai-disclosure"],
  ...["content-marking", "explain-results", "role-change-help", "maker-papers", "maker-contact"],
  ...["responsibilities", "processing-agreement"],
]);

/** The rows of the table that supplier kinds are asked by: controls, and "A.7" for all of A.7. */
const ROWS: [who: string, scope: Partial<Scope>, row: string[]][] = [
  [
    "software with AI inside that is not high-risk",
    { kind: "embedded-ai", riskClass: "limited", aiRoles: ["ai-provider"] },
    ["A.2.2", "A.3.2", "A.6.2.6", "A.6.2.8", "A.7.2", "A.8.2", "A.8.4", "A.9.4"].concat([
      ...["A.10.2", "A.10.3"],
    ]),
  ],
  [
    "a provider on somebody else's model",
    { kind: "ai-product", aiRoles: ["ai-provider"], actRoles: ["provider"] },
    ["A.2", "A.3", "A.4", "A.5", "A.6.1.3", "A.6.2.4", "A.6.2.5", "A.6.2.6", "A.6.2.7"].concat([
      ...["A.6.2.8", "A.7", "A.8", "A.9", "A.10"],
    ]),
  ],
  [
    "the maker of a general-purpose model",
    { kind: "base-model", aiRoles: ["ai-producer"], actRoles: ["gpai-provider"] },
    ["A.4", "A.6", "A.7", "A.8", "A.10.4"],
  ],
  ["a supplier of data", { kind: "data-set" }, ["A.4.3", "A.7", "A.10.2"]],
  ["a labelling service", { kind: "annotation" }, ["A.4.3", "A.7", "A.10.2"]],
  [
    "an integrator",
    { kind: "integrator", aiRoles: ["ai-partner"] },
    ["A.6.2.5", "A.6.2.6", "A.10.2", "A.10.3", "A.10.4"],
  ],
  ["an evaluator", { kind: "evaluator", aiRoles: ["ai-partner"] }, ["A.6.2.4", "A.3.2"]],
  [
    "a reseller",
    { kind: "ai-product", actRoles: ["distributor"] },
    ["A.8.2", "A.8.4", "A.10.2", "A.10.3"],
  ],
];

const within = (control: string, row: readonly string[]) =>
  row.some((each) => control === each || control.startsWith(`${each}.`));

test.for(ROWS)(
  "%s is asked by its row, by must-haves and by the ten that count at every tier",
  ([, scope, row]) => {
    const ten = mildest(scope);
    const beyond = asked(scope).filter((id) => {
      const controls = questions.find((each) => each.id === id)?.controls ?? [];
      const elsewhere =
        controls.length > 0 && !controls.some(({ control }) => within(control, row));
      return elsewhere && !gated.has(id) && !ten.includes(id) && !ALWAYS.has(id);
    });
    expect(beyond).toEqual([]);
  },
);

test.for(ROWS)("%s is asked about every control of its row", ([, scope, row]) => {
  const ids = asked(scope);
  const met = questions
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ controls }) => controls?.map(({ control }) => control) ?? []);
  for (const each of row)
    expect(
      met.some((control) => within(control, [each])),
      each,
    ).toBe(true);
});

test("whoever trains the model, or is high-risk, is asked in full whatever it is sold as", () => {
  const short = asked({ kind: "embedded-ai", riskClass: "minimal", aiRoles: ["ai-provider"] });
  for (const more of [
    { riskClass: "minimal", aiRoles: ["ai-producer"] },
    { riskClass: "high-risk", aiRoles: ["ai-provider"] },
    { riskClass: "unknown", aiRoles: [] },
  ] as const) {
    const full = asked({ kind: "embedded-ai", ...more });
    expect(full).toEqual(expect.arrayContaining(short.filter((id) => id !== "class-reason")));
    expect(full).toEqual(expect.arrayContaining(["impact-report", "data-catalogue"]));
  }
  expect(short).not.toContain("impact-report");
});

test.for(["rebrand", "fine-tune", "new-purpose"])(
  "what Article 25 is about is asked where the buyer's intake says %s, and not otherwise",
  (fact) => {
    const about = ["role-change-help", "excludes-high-risk"];
    const ids = asked({ facts: [fact] });
    expect(about.filter((id) => ids.includes(id))).toEqual(about);
    const plain = asked({ facts: ENGAGEMENT_FACTS.filter((each) => !FACTS_OF_25.has(each)) });
    expect(about.filter((id) => plain.includes(id))).toEqual([]);
  },
);

test("an integrator who puts the system on the market itself is asked as a provider", () => {
  const ids = asked({ kind: "integrator", actRoles: ["provider"] });
  expect(ids).toEqual(expect.arrayContaining(["technical-file", "release-tests", "ai-policy"]));
  expect(asked({ kind: "integrator" })).not.toContain("technical-file");
});

test("no row takes a must-have from anybody", () => {
  for (const [who, { aiRoles: _, ...scope }] of ROWS) {
    const wide = asked({ ...scope, riskClass: "high-risk", aiRoles: ["ai-producer"] });
    const here = asked({ ...scope, riskClass: "high-risk", aiRoles: ["ai-provider"] });
    expect(
      wide.filter((id) => gated.has(id) && !here.includes(id)),
      who,
    ).toEqual([]);
  }
});
