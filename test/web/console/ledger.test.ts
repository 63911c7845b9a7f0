import { expect, test } from "vitest";
import { rhu } from "../../../functions/domain/rounding.ts";
import {
  controlsOf,
  domainsOf,
  questionsOf,
} from "../../../web/console/pages/assessment/result/ledger.ts";
import { reply, sheet } from "./world.ts";

const { score } = reply;

test("the domains add up to the result", () => {
  const { sum, weights } = domainsOf(score);
  expect(rhu(sum, weights)).toBe(score.shown);
});

test("the controls add up to each domain", () => {
  for (const { id, shown } of score.domains) {
    const { sum, weights } = controlsOf(id, score);
    expect(shown === null ? weights : rhu(sum, weights)).toBe(shown ?? 0);
  }
});

test("the questions add up to each control", () => {
  for (const control of score.controls) {
    const { sum, weights } = questionsOf(control, sheet.questionnaire, score);
    expect(control.shown === null ? weights : rhu(sum, weights)).toBe(control.shown ?? 0);
  }
});
