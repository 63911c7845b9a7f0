import { describe, expect, test } from "vitest";
import {
  filterQueue,
  neighbour,
  reviewQueue,
} from "../../../web/console/pages/assessment/review/queue.ts";
import { reply, sheet } from "./world.ts";

const items = reviewQueue(sheet, reply.score);
const item = (id: string) => items.find(({ question }) => question.id === id);

describe("the queue of a review", () => {
  test("every question that was asked stands in it once, in order", () => {
    expect(items.map(({ question }) => question.id)).toEqual(sheet.visible);
    expect(items.at(-1)?.number).toBe(sheet.visible.length);
  });

  test.for([
    ["pen-test", "unread"],
    ["data-catalogue", "na-claimed"],
    ["data-provenance", "must-have-open"],
    ["switch-off", "exception"],
  ] as const)("%s needs judging: %s", ([id, flag]) => {
    expect(item(id)?.flags).toContain(flag);
    expect(item(id)?.needsJudging).toBe(true);
  });

  test("what changed since last time or was answered again waits, what is the same does not", () => {
    const second = reviewQueue(
      {
        ...sheet,
        origins: { "ai-policy": "changed", "who-answers": "changed", "incident-duty": "confirmed" },
        returned: ["known-limits"],
      },
      reply.score,
    );
    const waits = new Set(filterQueue(second, "needs").map(({ question }) => question.id));
    expect(["ai-policy", "who-answers", "known-limits"].every((id) => waits.has(id))).toBe(true);
    expect(waits.has("incident-duty")).toBe(false);
    expect(filterQueue(second, "changed")).toHaveLength(3);
  });

  test("what is told only under an NDA waits for somebody of ours, other silences do not", () => {
    const answers = sheet.answers.map((each) => {
      const is = { "ai-policy": "nda" as const, "policy-review": "undisclosed" as const };
      const silent = Object.entries(is).find(([id]) => id === each.question)?.[1];
      return silent ? { ...each, answer: { is: silent } } : each;
    });
    const silent = reviewQueue({ ...sheet, answers, rulings: [] }, reply.score);
    const flagged = (id: string) => silent.find(({ question }) => question.id === id);
    expect(flagged("ai-policy")).toMatchObject({ flags: ["nda"], needsJudging: true });
    expect(flagged("policy-review")).toMatchObject({ flags: ["silence"], needsJudging: false });
    expect(filterQueue(silent, "nda").map(({ question }) => question.id)).toEqual(["ai-policy"]);
    const [ruling] = sheet.rulings;
    if (!ruling) throw new Error("unreachable");
    const rulings = [{ ...ruling, question: "ai-policy" }];
    const ruled = reviewQueue({ ...sheet, answers, rulings }, reply.score);
    expect(filterQueue(ruled, "needs").some(({ question }) => question.id === "ai-policy")).toBe(
      false,
    );
  });

  test("a verdict of the time before settles what has not changed", () => {
    const [ruling] = sheet.rulings;
    if (!ruling) throw new Error("unreachable");
    const rulings = [{ ...ruling, question: "switch-off", kind: "accept" as const, carried: true }];
    const carried = reviewQueue({ ...sheet, rulings }, reply.score);
    const found = carried.find(({ question }) => question.id === "switch-off");
    expect(found?.flags).toContain("exception");
    expect(found?.needsJudging).toBe(false);
  });

  test("a document that was read, an answer that was judged and a plain answer need nobody", () => {
    expect(item("ai-policy")?.needsJudging).toBe(false);
    expect(item("policy-review")?.needsJudging).toBe(false);
    expect(item("incident-duty")?.needsJudging).toBe(false);
  });

  test("a verdict on the answer does not read the document", () => {
    const ruled = reviewQueue(
      {
        ...sheet,
        rulings: sheet.rulings.map((ruling) => ({ ...ruling, question: "pen-test" })),
      },
      reply.score,
    );
    expect(ruled.find(({ question }) => question.id === "pen-test")?.needsJudging).toBe(true);
  });

  test("a filter leaves what it names", () => {
    expect(filterQueue(items, "na-claimed").map(({ question }) => question.id)).toEqual([
      "data-catalogue",
    ]);
    expect(filterQueue(items, "all")).toHaveLength(items.length);
  });

  test("the next of the last is none; of one that left the list it is the one after it", () => {
    expect(neighbour(items, items.at(-1), 1)).toBeUndefined();
    expect(neighbour(items, undefined, 1)).toBe(items[0]?.question.id);
    expect(neighbour(items, items[1], -1)).toBe(items[0]?.question.id);
    const left = items.filter((_, index) => index !== 3);
    expect(neighbour(left, items[3], 1)).toBe(items[4]?.question.id);
  });
});
