import { expect, test } from "vitest";
import { chance } from "../../../infra/local/faults/chance.ts";
import { createFaults } from "../../../infra/local/faults/faults.ts";
import type { FaultRule } from "../../../infra/local/faults/rule.ts";

const call = { caller: "Api", service: "dynamodb", action: "GetItem" };
const refuse = { kind: "refuse", as: "throttled" } as const;
const drop = { kind: "drop-reply" } as const;

/** Which of the first `times` calls are struck. */
function struck(rules: readonly FaultRule[], times: number, seed = 1): number[] {
  const faults = createFaults({ seed, rules });
  return Array.from({ length: times }, (_, at) => at + 1).filter(() => faults.next(call));
}

test("without a plan nothing goes wrong", () => {
  expect(createFaults().next(call)).toBeUndefined();
});

test("a rule strikes only the n-th call that it fits", () => {
  expect(struck([{ action: "GetItem", nth: 3, fault: refuse }], 5)).toEqual([3]);
});

test.each([
  ["function", { function: "Other", fault: refuse }],
  ["service", { service: "ses", fault: refuse }],
  ["action", { action: "PutItem", fault: refuse }],
] as const)("a rule for another %s does not strike", (_, rule) => {
  expect(struck([rule], 3)).toEqual([]);
});

test.for([
  ["its own organisation", "ORG#one", true],
  ["a part of it", "ORG#one#ASSESSMENT", true],
  ["another organisation", "ORG#two", false],
] as const)("a rule for the partitions of %s strikes: %s %s", ([, partition, strikes]) => {
  const faults = createFaults({ seed: 1, rules: [{ partition, fault: refuse }] });
  const partitions = ["TOKEN#hash", "ORG#one#ASSESSMENT#2"];
  expect(faults.next({ ...call, partitions }) !== undefined).toBe(strikes);
  expect(faults.next(call)).toBeUndefined();
});

test("a rule for mail to one address leaves mail to others alone", () => {
  const rule = { recipient: "ada@supplier.example", fault: refuse };
  const faults = createFaults({ seed: 1, rules: [rule] });
  expect(faults.next({ ...call, recipients: ["bob@supplier.example"] })).toBeUndefined();
  expect(faults.next({ ...call, recipients: ["ada@supplier.example"] })).toEqual(refuse);
});

test("a fault counts as injected once it took effect, under its name", () => {
  const faults = createFaults({ seed: 1, rules: [{ fault: refuse }] });
  faults.next(call);
  expect([...faults.injected()]).toEqual([]);
  faults.struck(refuse);
  faults.struck(refuse);
  faults.struck(drop);
  expect([...faults.injected()]).toEqual([
    ["throttled", 2],
    ["drop-reply", 1],
  ]);
});

test("of two rules that strike one call the first counts, and both have counted it", () => {
  const faults = createFaults({
    seed: 1,
    rules: [
      { nth: 1, fault: refuse },
      { nth: 2, fault: drop },
    ],
  });
  expect([faults.next(call), faults.next(call)]).toEqual([refuse, drop]);
});

test("the same seed strikes the same calls, another seed others", () => {
  const rules = [{ probability: 0.3, fault: refuse }];
  expect(struck(rules, 100, 7)).toEqual(struck(rules, 100, 7));
  expect(struck(rules, 100, 7)).not.toEqual(struck(rules, 100, 8));
});

test("what one function is struck by does not depend on what another one does meanwhile", () => {
  const plan = { seed: 5, rules: [{ probability: 0.5, fault: refuse }] };
  const alone = createFaults(plan);
  const beside = createFaults(plan);
  const own = Array.from({ length: 50 }, () => alone.next(call));
  const mixed = Array.from({ length: 50 }, () => {
    beside.next({ ...call, caller: "Other" });
    return beside.next(call);
  });
  expect(mixed).toEqual(own);
});

test("a new plan counts from nothing, and none ends all faults", () => {
  const faults = createFaults({ seed: 1, rules: [{ nth: 1, fault: refuse }] });
  faults.next(call);
  faults.set({ seed: 1, rules: [{ nth: 1, fault: drop }] });
  expect(faults.next(call)).toEqual(drop);
  faults.set(null);
  expect(faults.next(call)).toBeUndefined();
});

test("chance is spread evenly from 0 to below 1", () => {
  const values = Array.from({ length: 10_000 }, (_, at) => chance(42, `Api GetItem ${at}`));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inside = values.filter((value) => Math.floor(value * 10) === tenth).length;
    expect(inside).toBeGreaterThan(850);
    expect(inside).toBeLessThan(1150);
  }
});
