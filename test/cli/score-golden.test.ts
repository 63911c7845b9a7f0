import { expect, test } from "vitest";
import { readScoreFile } from "../../functions/cli/score-file.ts";
import { type ScoreReport, scoreReport } from "../../functions/cli/score-report.ts";
import { tierText } from "../../functions/domain/triage.ts";
import { inDocs } from "./files.ts";

type Figures = {
  claimed: number;
  shown: number;
  domains: number[];
  /** By score, as held, held by. */
  grade: [string, string, string | null];
  /** Likelihood, impact and product left over. */
  risk: [number, number, number];
  verdict: [string, string];
};

const none: Figures = {
  ...{ claimed: 0, shown: 0, domains: [0, 0, 0, 0], grade: ["E", "E", null] },
  ...{ risk: [4, 4, 16], verdict: ["reject", "open"] },
};

test.for<[file: string, figures: Figures]>([
  [
    "1",
    {
      ...{
        claimed: 9250,
        shown: 9250,
        domains: [9445, 9167, 10000, 7500],
        grade: ["A", "A", null],
      },
      ...{ risk: [2, 3, 6], verdict: ["accept-with-actions", "final"] },
    },
  ],
  [
    "1b",
    {
      ...{ claimed: 9250, shown: 7183, domains: [7000, 7833, 6000, 7500], grade: ["B", "D", "G2"] },
      ...{ risk: [3, 4, 12], verdict: ["conditional", "final"] },
    },
  ],
  [
    "2",
    {
      ...{ claimed: 5667, shown: 5000, domains: [3667, 5000, 7000, 5000], grade: ["C", "D", "G2"] },
      ...{ risk: [3, 4, 12], verdict: ["conditional", "open"] },
    },
  ],
  [
    "2b",
    {
      ...{ claimed: 5667, shown: 5000, domains: [3667, 5000, 7000, 5000], grade: ["C", "D", "G2"] },
      ...{ risk: [3, 4, 12], verdict: ["conditional", "open"] },
    },
  ],
  [
    "2c",
    {
      ...{ claimed: 5667, shown: 5000, domains: [3667, 5000, 7000, 5000], grade: ["C", "C", null] },
      ...{ risk: [3, 4, 12], verdict: ["conditional", "open"] },
    },
  ],
  [
    "2d",
    {
      ...{ claimed: 7500, shown: 6833, domains: [5333, 8333, 7000, 5000], grade: ["C", "C", null] },
      ...{ risk: [2, 3, 6], verdict: ["accept-with-actions", "review-open"] },
    },
  ],
  [
    "3",
    {
      ...{ claimed: 9000, shown: 8933, domains: [10000, 10000, 4667, 10000] },
      ...{ grade: ["A", "E", "G1"], risk: [4, 5, 20], verdict: ["reject", "final"] },
    },
  ],
  [
    "3b",
    {
      ...{ claimed: 10000, shown: 10000, domains: [10000, 10000, 10000, 10000] },
      ...{ grade: ["A", "A", null], risk: [2, 4, 8], verdict: ["accept-with-actions", "final"] },
    },
  ],
  [
    "3c",
    {
      ...{ claimed: 10000, shown: 9733, domains: [10000, 10000, 8667, 10000] },
      ...{ grade: ["A", "A", null], risk: [2, 5, 10], verdict: ["conditional", "final"] },
    },
  ],
  [
    "4",
    {
      ...{ claimed: 1167, shown: 1167, domains: [0, 0, 3333, 5000], grade: ["E", "E", null] },
      ...{ risk: [3, 4, 12], verdict: ["reject", "final"] },
    },
  ],
  ["5", none],
])("golden example %s gives exactly its figures", ([file, figures]) => {
  expect(figuresOf(reportOn(file))).toEqual(figures);
});

test("golden example 5 shows a range of tiers while facts are missing", () => {
  const { triage, tier } = reportOn("5").score;
  expect([tier, tierText(triage)]).toEqual(["T1", "T1 to T3, 4 facts missing"]);
});

function reportOn(file: string): ScoreReport {
  return scoreReport(readScoreFile(inDocs(`examples/golden/${file}.json`)));
}

function figuresOf({ score }: ScoreReport) {
  const { claimed, shown, domains, grade, residual, proposed, status } = score;
  const { likelihood, impact, product } = residual.current;
  return {
    ...{ claimed, shown, domains: domains.map((each) => each.shown) },
    grade: [grade?.byScore, grade?.held, grade?.heldBy],
    risk: [likelihood, impact, product],
    verdict: [proposed.decision, status],
  };
}
