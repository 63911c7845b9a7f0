import { expect, test } from "vitest";
import { Refusal } from "../../functions/domain/errors.ts";
import { fault, refusal } from "../../functions/http/reply.ts";

test("a busy moment is a 503 that says when to come again", () => {
  const reply = refusal("request-1", new Refusal("busy", "Too much at once."));
  expect([reply.statusCode, reply.headers?.["retry-after"]]).toEqual([503, "2"]);
});

test("a refusal that does not pass by itself names no time", () => {
  const reply = refusal("request-1", new Refusal("forbidden", "No."));
  expect(reply.headers).not.toHaveProperty("retry-after");
});

test("a fault of a change does not claim that nothing was changed", () => {
  const sentence = (method: string) => JSON.parse(fault("request-1", method).body ?? "").error;
  expect(sentence("POST").message).toMatch(/whether your change was saved/);
  expect(sentence("GET").message).not.toMatch(/change/);
});
