import { describe, expect, test } from "vitest";
import type { Way } from "../../../functions/domain/way-up.ts";
import { stepWords } from "../../../web/console/pages/assessment/result/step-words.ts";
import { waysOf } from "../../../web/console/pages/assessment/result/ways-of.ts";
import { reply, sheet } from "./world.ts";

const { score, wayUp } = reply;

describe("a step in plain words", () => {
  const say = (step: Way["steps"][number]) => stepWords(step, sheet.questionnaire);

  test("names the answer that has to come as the questionnaire offers it", () => {
    const step = { question: "ai-policy", kind: "answer", to: 100, state: "nda", from: 0 } as const;
    const { question, what, sofar } = say(step);
    expect(question).toBe("Do you have a written AI policy that your management has approved?");
    expect(what).toMatch(/^The answer “Yes.*” \(100 points\)\.$/);
    expect(sofar).toBe("So far: only under NDA.");
  });

  test("says so where a better answer does as well", () => {
    const step = { question: "ai-policy", kind: "answer", to: 25, state: "answered", from: 0 };
    const { what, sofar } = say(step as Way["steps"][number]);
    expect(what).toContain(", or a better one (25 points).");
    expect(sofar).toBe("So far: 0 points.");
  });

  test("gives the limit of a number with its unit", () => {
    const step = { question: "notice-hours", kind: "answer", to: 100, state: "unknown", from: 0 };
    expect(say(step as Way["steps"][number]).what).toMatch(/^The answer \d+ hours or less \(100/);
  });

  test.for<[string, number, 2 | 3, RegExp]>([
    ["asks for a document where there is none", 0, 2, /^A document that is read and holds/],
    ["asks to read what was given", 1, 2, /^Read the document that was given/],
    ["asks for somebody independent", 2, 3, /^A document by somebody independent/],
  ])("%s", ([, from, to, what]) => {
    const step = { question: "pen-test", kind: "evidence", state: "answered", from, to } as const;
    expect(say(step).what).toMatch(what);
  });
});

describe("the ways that are shown", () => {
  test("stand under what they reach", () => {
    const { ways, remarks } = waysOf(wayUp, score);
    expect(ways.map(({ title }) => title)).toEqual([
      `To close must-haves ${wayUp.gates?.closes.join(", ")}`,
      `To reach grade ${wayUp.grade?.reaches}`,
    ]);
    expect(remarks).toEqual([]);
  });

  test("stand once where the same steps reach both", () => {
    const { gates } = wayUp;
    if (!gates) throw new Error("No must-have is open.");
    const { ways } = waysOf({ gates, grade: { ...gates, reaches: "D" } }, score);
    expect(ways.map(({ title }) => title)).toEqual([
      `To close must-haves ${gates.closes.join(", ")} and reach grade D`,
    ]);
  });

  test("give way to a reason where there is none", () => {
    const none = { gates: null, grade: null };
    expect(waysOf(none, score).remarks).toEqual([
      "The open must-haves cannot be closed with the answers on offer.",
      "The next grade cannot be reached with the answers on offer.",
    ]);
    const grade = { byScore: "A", byClaim: "A", held: "A", heldBy: null } as const;
    expect(waysOf(none, { ...score, grade, gates: [] }).remarks).toEqual([
      "No must-have is open.",
      "The best grade is reached.",
    ]);
    expect(waysOf(none, { ...score, grade: null }).remarks[1]).toMatch(/^Nothing was scored/);
  });
});
