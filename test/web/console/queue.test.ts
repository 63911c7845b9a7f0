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
  ] as const)("%s needs judging: %s", ([id, flag]) => {
    expect(item(id)?.flags).toContain(flag);
    expect(item(id)?.needsJudging).toBe(true);
  });

  test("an exception is found by its own filter and wants no ruling", () => {
    expect(filterQueue(items, "exception").map(({ question }) => question.id)).toEqual([
      "switch-off",
    ]);
    expect(item("switch-off")?.needsJudging).toBe(false);
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

  test("the next of the last is none, the next of a stranger is the first", () => {
    const last = items.at(-1)?.question.id;
    expect(neighbour(items, last, 1)).toBeUndefined();
    expect(neighbour(items, "stranger", 1)).toBe(items[0]?.question.id);
    expect(neighbour(items, items[1]?.question.id, -1)).toBe(items[0]?.question.id);
  });
});
