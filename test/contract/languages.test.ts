import { expect, test } from "vitest";
import { contactInput } from "../../functions/contract/shapes/supplier.ts";
import { languageOf } from "../../functions/domain/language-of.ts";
import { LANGUAGES } from "../../functions/domain/languages.ts";

test.for(LANGUAGES)("a contact may want letters in %s", (language) => {
  expect(contactInput().parse({ name: "Jo", language }).language).toBe(language);
});

test("a language that no letter is written in is refused by its name", () => {
  const problem = contactInput().safeParse({ name: "Jo", language: "xx" }).error;
  expect(problem?.issues.map(({ path }) => path)).toEqual([["language"]]);
  expect(languageOf("xx")).toBe(LANGUAGES[0]);
});
