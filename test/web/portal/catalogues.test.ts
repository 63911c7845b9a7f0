import { expect, test } from "vitest";
import { REFUSALS } from "../../../functions/domain/errors.ts";
import { LANGUAGES } from "../../../functions/domain/languages.ts";
import { approvalWords } from "../../../web/portal/messages/approvals.ts";
import {
  languageFor,
  loadArrival,
  loadWork,
  type PortalLanguage,
} from "../../../web/portal/messages/catalogues.ts";

const spoken = LANGUAGES.filter((each) => each !== "en");

/** Words that are the same in both languages on purpose. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    "landing.whoIs",
    "code.label",
    "section.step",
    "question.rowTitle",
    "conflictView.theirs",
    "receipt.byIs",
    "team.name",
    "thread.at",
    "secondTime.lastBy",
    "approval.gate",
  ],
};

test.for(spoken)("every word of %s is there and is not English by accident", async (language) => {
  const [english, other] = await Promise.all([wordsOf("en"), wordsOf(language)]);
  expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
  const untranslated = [...other].filter(([key, said]) => said === english.get(key));
  const allowed = SAME[language] ?? [];
  expect(untranslated.map(([key]) => key).filter((key) => !allowed.includes(key))).toEqual([]);
});

test.for(spoken)("no word of %s lets a value fall under the table", async (language) => {
  const [english, other] = await Promise.all([wordsOf("en"), wordsOf(language)]);
  const values = /\b(?:zuzanna|fernhill|quill|[789])\b/g;
  for (const [key, said] of other) {
    const told = new Set(english.get(key)?.toLowerCase().match(values) ?? []);
    expect(new Set(said.toLowerCase().match(values) ?? []), key).toEqual(told);
  }
});

test.for(["en", ...spoken] as const)(
  "every refusal of the door has a sentence of %s",
  async (language) => {
    const [{ refusals }, { notDone }] = await Promise.all([
      loadArrival(language),
      loadWork(language),
    ]);
    const said = { ...refusals.known, ...notDone.because };
    const codes = Object.keys(REFUSALS).filter((code) => !code.startsWith("approval-"));
    expect(codes.filter((code) => !Object.hasOwn(said, code))).toEqual([]);
  },
);

test("the first wanted language that has a catalogue is spoken, else English", () => {
  expect(languageFor(["de-AT", "en"])).toBe("de");
  expect(languageFor(["", "fr-FR", "de"])).toBe("de");
  expect(languageFor(["fr", "toString"])).toBe("en");
});

/** Every sentence of a language by its key; sentences with values are said with samples. */
async function wordsOf(language: PortalLanguage): Promise<Map<string, string>> {
  const approval = approvalWords(language);
  return flat({ ...(await loadArrival(language)), ...(await loadWork(language)), approval });
}

function flat(words: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    const key = path ? `${path}.${name}` : name;
    if (typeof value === "function") found.set(key, said(value));
    else if (typeof value === "string") found.set(key, value);
    else for (const [inner, sentence] of flat(value, key)) found.set(inner, sentence);
  }
  return found;
}

/** A sentence with a sample for each of its values: a number for what counts, else a name. */
function said(sentence: (...values: never[]) => unknown): string {
  const [, names = ""] = /^\(?([^)=]*)/.exec(String(sentence)) ?? [];
  const values = names
    .split(",")
    .map((name, at) => (COUNTS.test(name.trim()) ? 7 + at : NAMES[at]));
  return String(sentence(...(values as never[])));
}

const NAMES = ["Zuzanna", "Fernhill", "Quill"];
const COUNTS = /^(n|m|count|time|seconds|days|limit|over|number|given|wanted|came|went|left)$/;
