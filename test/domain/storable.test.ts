import { expect, test } from "vitest";
import { Refusal } from "../../functions/domain/errors.ts";
import { assertStorable } from "../../functions/domain/storable.ts";

test.for([
  ["plain text", { is: "text", text: "Grüße 🏦" }, true],
  ["nothing", null, true],
  ["half a character", { is: "text", text: "\ud83c" }, false],
  ["half a character deep inside", { list: ["a", { b: "\udc00" }] }, false],
] as const)("%s can be hashed as given: %o", ([, value, fits]) => {
  const attempt = () => assertStorable(value, "changes.0.answer");
  if (fits) expect(attempt).not.toThrow();
  else expect(attempt).toThrow(Refusal);
});
