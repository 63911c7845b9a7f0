import { expect, test } from "vitest";
import { passes } from "../../../infra/local/event-filter.ts";

const record = {
  eventName: "INSERT",
  dynamodb: { NewImage: { kind: { S: "letter" }, tags: { SS: ["a", "b"] }, gone: { NULL: true } } },
};
const image = (rules: unknown): object => ({ dynamodb: { NewImage: { kind: { S: rules } } } });

test.for<[what: string, pattern: unknown, passes: boolean]>([
  ["an equal value", { eventName: ["INSERT"] }, true],
  ["another value", { eventName: ["REMOVE"] }, false],
  ["any of several values", { eventName: ["MODIFY", "INSERT"] }, true],
  ["a nested value", image(["letter"]), true],
  ["another nested value", image(["assess"]), false],
  ["all keys must hold", { eventName: ["MODIFY"], ...image(["letter"]) }, false],
  ["a missing branch", { dynamodb: { OldImage: { kind: { S: ["letter"] } } } }, false],
  ["prefix", image([{ prefix: "let" }]), true],
  ["another prefix", image([{ prefix: "ass" }]), false],
  ["suffix", image([{ suffix: "ter" }]), true],
  ["equal but for case", image([{ "equals-ignore-case": "LETTER" }]), true],
  ["exists", image([{ exists: true }]), true],
  ["exists looks at leaves only", { dynamodb: { NewImage: [{ exists: true }] } }, false],
  ["exists not", { dynamodb: { OldImage: [{ exists: false }] } }, true],
  ["anything but one", image([{ "anything-but": "letter" }]), false],
  ["anything but others", image([{ "anything-but": ["assess", "event"] }]), true],
  ["anything but a prefix", image([{ "anything-but": { prefix: "let" } }]), false],
  ["one of a list's values", { dynamodb: { NewImage: { tags: { SS: ["b"] } } } }, true],
  ["a truth value", { dynamodb: { NewImage: { gone: { NULL: [true] } } } }, true],
  ["either of two branches", { $or: [{ eventName: ["REMOVE"] }, image(["letter"])] }, true],
])("%s", ([, pattern, expected]) => {
  expect(passes([pattern], record)).toBe(expected);
});

test("one fitting pattern of several is enough, and none at all lets everything through", () => {
  expect(passes([{ eventName: ["REMOVE"] }, { eventName: ["INSERT"] }], record)).toBe(true);
  expect(passes([], record)).toBe(true);
});

test("a rule that is not modelled is refused instead of let through", () => {
  expect(() => passes([image([{ numeric: [">", 1] }])], record)).toThrow("numeric");
  expect(() => passes([{ eventName: "INSERT" }], record)).toThrow("must hold lists");
});
