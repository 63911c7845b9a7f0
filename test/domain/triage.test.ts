import { expect, test } from "vitest";
import {
  assessTriage,
  tierInForce,
  tierText,
  triageSchema,
} from "../../functions/domain/triage.ts";
import { goldenTriage } from "./golden.ts";

const ones = [1, 1, 1, 1, 1, 1];

test.for<[rule: string, impact: number[], exposure: number[], expected: unknown]>([
  ["impact is the worst factor", [1, 4, 2, 1, 1], ones, [1, 4, "Low", "T4"]],
  ["likelihood is the mean", [5, 1, 1, 1, 1], [1, 1, 2, 2, 2, 3], [2, 5, "High", "T2"]],
  ["the mean is rounded half up", [5, 1, 1, 1, 1], [1, 1, 1, 2, 2, 2], [2, 5, "High", "T2"]],
  [
    "below the half it is rounded down",
    [5, 1, 1, 1, 1],
    [1, 1, 1, 1, 2, 2],
    [1, 5, "Moderate", "T3"],
  ],
  ["scale counts at most 4", [1, 1, 1, 1, 5], ones, [1, 4, "Low", "T4"]],
  ["5 is moderate", [5, 1, 1, 1, 1], ones, [1, 5, "Moderate", "T3"]],
  ["9 is moderate", [3, 1, 1, 1, 1], [3, 3, 3, 3, 3, 3], [3, 3, "Moderate", "T3"]],
  ["12 is high", [4, 1, 1, 1, 1], [3, 3, 3, 3, 3, 3], [3, 4, "High", "T2"]],
  ["15 is critical", [5, 1, 1, 1, 1], [3, 3, 3, 3, 3, 3], [3, 5, "Critical", "T1"]],
])("%s", ([, impact, exposure, expected]) => {
  const { inherent, tier } = assessTriage(goldenTriage(impact, exposure), "minimal");
  expect([inherent.likelihood, inherent.impact, inherent.band, tier]).toEqual(expected);
});

const mild = goldenTriage([2, 1, 1, 1, 1], ones);

test("the high-risk class forces T1 and leaves the inherent risk as it is", () => {
  const { inherent, tier, tierRange, reason } = assessTriage(mild, "high-risk");
  expect([inherent.band, tier, tierRange]).toEqual([
    "Low",
    "T1",
    { strictest: "T1", mildest: "T1" },
  ]);
  expect(reason).toBe(
    "Impact 2 (data) × likelihood 1 = 2, Low; the high-risk class (your own classification) makes it T1.",
  );
});

test("an unknown class counts as high-risk at the stricter end of the range only", () => {
  const result = assessTriage(mild, "unknown");
  expect([result.tier, result.tierRange]).toEqual(["T4", { strictest: "T1", mildest: "T4" }]);
  expect(tierText(result)).toBe("T1 to T4, 1 fact missing");
  expect(result.reason).toContain("Not known yet: risk class.");
});

test("an unknown scale counts 4, any other unknown factor 5", () => {
  const unknown = (impact: (number | null)[]) =>
    assessTriage(goldenTriage(impact, ones), "minimal").inherent.impact;
  expect([unknown([1, 1, 1, 1, null]), unknown([null, 1, 1, 1, 1])]).toEqual([4, 5]);
});

test("nothing missing shows the tier alone", () => {
  const result = assessTriage(mild, "limited");
  expect([result.missing, tierText(result)]).toEqual([[], "T4"]);
});

test("missing facts that cannot change the tier show one tier", () => {
  const triage = goldenTriage([5, 5, 5, 5, null], [5, 5, 5, 5, 5, 5]);
  expect(tierText(assessTriage(triage, "limited"))).toBe("T1, 1 fact missing");
});

test("a tier set by the buyer counts, and the computed one stays known", () => {
  const { tier } = assessTriage(mild, "limited");
  expect(tierInForce(tier, { tier: "T2", reason: "Wider roll-out." })).toBe("T2");
  expect(tierInForce(tier, undefined)).toBe("T4");
});

test.for<[what: string, value: unknown]>([
  ["a factor above 5", { ...mild, data: 6 }],
  ["a factor below 1", { ...mild, opacity: 0 }],
  ["half a point", { ...mild, autonomy: 2.5 }],
  ["a missing factor", { ...mild, incidents: undefined }],
  ["a stranger", { ...mild, mood: 3 }],
])("%s is refused", ([, value]) => {
  expect(triageSchema().safeParse(value).success).toBe(false);
  expect(triageSchema().safeParse({ ...mild, data: null }).success).toBe(true);
});
