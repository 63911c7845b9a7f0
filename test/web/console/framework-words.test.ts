import { expect, test } from "vitest";
import { coverage } from "../../../functions/content/coverage.ts";
import { builtInQuestionnaires, catalogue } from "../../../functions/content/load.ts";
import { CONTROL_TITLES } from "../../../functions/words/de/control-titles.ts";
import { FRAMEWORK_WORDS } from "../../../functions/words/de/framework-words.ts";
import { controlTitles } from "../../../web/console/messages/de/control-titles.ts";
import { coverageWords } from "../../../web/console/messages/de/coverage.ts";

const GERMAN = { ...FRAMEWORK_WORDS, ...CONTROL_TITLES };
const frameworks = builtInQuestionnaires().flatMap(
  (each) => coverage(each, catalogue()).frameworks,
);

/** All that the coverage page says of frameworks. */
const texts = new Set(
  frameworks.flatMap(({ title, source, bases, requirements }) => [
    ...[title, source],
    ...Object.values(bases),
    ...requirements.map((each) => each.title),
    ...requirements.flatMap(({ applies }) => applies?.dates.flatMap(({ scope }) => scope ?? [])),
  ]),
);
texts.delete(undefined);

test("all that the coverage page says of a framework has German words, and none are left over", () => {
  expect(texts.size).toBeGreaterThan(140);
  expect([...texts].filter((text) => !text || coverageWords.say(text) === text)).toEqual([]);
  expect(Object.keys(GERMAN).filter((text) => !texts.has(text))).toEqual([]);
});

test("every control has a German title of its own wherever it is named", () => {
  const titles = catalogue().iso42001.controls.map(({ title }) => title);
  expect(titles.filter((title) => controlTitles.say(title) === title)).toEqual([]);
  expect(new Set(titles.map((title) => controlTitles.say(title))).size).toBe(titles.length);
});

test("no two entries of a framework share a German title that are told apart in English", () => {
  for (const { framework, requirements } of frameworks) {
    const said = new Map<string, string>();
    for (const { title } of requirements) {
      const german = coverageWords.say(title);
      expect(said.get(german) ?? title, `${framework}: ${german}`).toBe(title);
      said.set(german, title);
    }
  }
});

test("numbers and dates of titles stay what they are, and nothing speaks of conformity of a product", () => {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).toSorted();
  for (const [english, german] of Object.entries(GERMAN)) {
    expect(numbers(german), english).toEqual(numbers(english));
    expect(german).not.toMatch(/konform(?!itäts(erklärung|bewertung))|complian/i);
  }
});
