import { expect, test } from "vitest";
import type { Answer, Answers } from "../../functions/domain/answers.ts";
import { contradictions } from "../../functions/domain/contradictions.ts";
import { bestReplies, QUESTIONNAIRE, WHOLE } from "./replies.ts";

const option = (id: string): Answer => ({ is: "option", option: id });
const several = (...options: string[]): Answer => ({ is: "options", options });

/** What stands against each other, and the one answer instead of which both can be true. */
const PAIRS: [id: string, both: Answers, instead: Answers][] = [
  [
    "C1",
    {
      "customer-data-training": option("no"),
      "training-data-kinds": several("own", "customers-shared"),
    },
    { "training-data-kinds": several("own", "customer-own") },
  ],
  ["C2", certified({ "ai-policy": option("no") }), { "ai-policy": option("planned") }],
  ["C3", certified({ "internal-audit": option("never") }), { "internal-audit": option("longer") }],
  [
    "C4",
    certified({ "impact-procedure": option("no") }),
    { "certificates-held": several("iso27001") },
  ],
  ["C5", { "certificates-held": several("c5", "none") }, { "certificates-held": several("none") }],
  [
    "C6",
    { "incident-duty": option("with-limit"), "notice-limit": option("no") },
    { "incident-duty": option("without-limit") },
  ],
  [
    "C7",
    { "incident-duty": option("no"), "notice-limit": option("yes") },
    { "notice-limit": option("no") },
  ],
  [
    "C8",
    { "ai-policy": option("no"), "policy-review": option("year") },
    { "policy-review": option("never") },
  ],
  [
    "C9",
    { "event-logs": option("no"), "log-access": option("self") },
    { "log-access": { is: "unknown" } },
  ],
  [
    "C10",
    { "event-logs": option("no"), "log-months": { is: "number", value: 6 } },
    { "event-logs": option("yes") },
  ],
  [
    "C11",
    { "learns-in-use": option("yes"), "customer-data-training": option("no") },
    { "learns-in-use": option("limited") },
  ],
  [
    "C12",
    { "customer-data-training": option("opt-out"), deletion: option("confirmed") },
    { deletion: option("part") },
  ],
  [
    "C13",
    { "data-provenance": option("yes"), "data-catalogue": option("no") },
    { "data-provenance": option("exception") },
  ],
  [
    "C14",
    { "bias-evaluation": option("current"), "affected-groups": option("no") },
    { "affected-groups": option("yes") },
  ],
  [
    "C15",
    { "models-named": option("yes"), "models-used": { is: "undisclosed" } },
    { "models-named": option("makers") },
  ],
  [
    "C16",
    { "processors-named": option("yes"), "processors-used": { is: "nda" } },
    { "processors-named": option("no") },
  ],
  [
    "C17",
    {
      "your-part": several("others-model"),
      "models-used": { is: "not-applicable", reason: "None." },
    },
    { "your-part": several("own-model") },
  ],
  [
    "C18",
    { responsibilities: option("yes"), duties: { is: "unknown" } },
    { responsibilities: option("no") },
  ],
  [
    "C19",
    { "role-change-help": option("yes"), "excludes-high-risk": option("yes") },
    { "excludes-high-risk": option("no") },
  ],
  [
    "C20",
    { "systemic-risk": option("yes"), "misuse-tests": option("no") },
    { "misuse-tests": option("older") },
  ],
  [
    "C21",
    { duties: { is: "undisclosed" }, "duties-stand": { is: "confirmed" } },
    { "duties-stand": { is: "unknown" } },
  ],
];

const told = (answers: Answers) =>
  contradictions(QUESTIONNAIRE, WHOLE, { ...bestReplies(), ...answers });

test("every contradiction of the questionnaire has its pair of answers here", () => {
  const ids = (QUESTIONNAIRE.contradictions ?? []).map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(10);
  expect(PAIRS.map(([id]) => id)).toEqual(ids);
});

test.for(PAIRS)("%s is told to both sides, and not where both answers can be true", (pair) => {
  const [id, both, instead] = pair;
  const found = told(both).find((each) => each.id === id);
  expect(found?.supplier).toMatch(/^You /);
  expect(found?.reviewer.length).toBeGreaterThan(40);
  expect(told({ ...both, ...instead }).map((each) => each.id)).not.toContain(id);
});

test("the best answers contradict each other nowhere", () => {
  expect(told({ "excludes-high-risk": option("no") })).toEqual([]);
});

function certified(answers: Answers): Answers {
  return { "certificates-held": { is: "options", options: ["iso42001"] }, ...answers };
}
