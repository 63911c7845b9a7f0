import { expect, test } from "vitest";
import { LanguageField } from "../../../web/console/parts/language-field.tsx";

const field = { form: "contact", path: "language", label: "Language", value: "en" };
const rest = { onValue: () => undefined, problem: undefined };

test("a choice of language is offered only where there is one", () => {
  expect(LanguageField({ ...field, ...rest, languages: ["en"] })).toBeNull();
  expect(LanguageField({ ...field, ...rest, languages: ["en", "de"] })).not.toBeNull();
});
