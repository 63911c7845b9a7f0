import { expect, test } from "vitest";
import { LANGUAGES } from "../../../functions/domain/languages.ts";
import { LanguageField } from "../../../web/console/parts/language-field.tsx";

const field = { form: "contact", path: "language", label: "Language", value: "en" };
const rest = { onValue: () => undefined, problem: undefined };

test("a choice of language is offered only where there is one", () => {
  const [only] = LANGUAGES;
  expect(LanguageField({ ...field, ...rest, languages: [only] })).toBeNull();
  expect(LanguageField({ ...field, ...rest, languages: [only, only] })).not.toBeNull();
});
