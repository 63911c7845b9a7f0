import { expect, test } from "vitest";
import { builtInQuestionnaires, evidenceTypes, GERMAN } from "../../functions/content/load.ts";
import { ENGAGEMENT_FACTS } from "../../functions/domain/engagement-facts.ts";
import {
  anotherDocument,
  asked,
  FINDING_ASKS,
  type FindingAsk,
} from "../../functions/domain/finding-asks.ts";
import { attestations, labelled, spokenIn, textsOf } from "../../functions/domain/spoken.ts";
import { supplierView } from "../../functions/domain/supplier-view.ts";
import { sayAction, sayTitle } from "../../functions/words/say-finding.ts";
import { FINDINGS } from "../../functions/words/spoken.ts";
import { QUESTIONNAIRE, WHOLE } from "./replies.ts";

const texts = new Set([
  ...builtInQuestionnaires().flatMap(textsOf),
  ...evidenceTypes().map(({ label }) => label),
]);

/** The same in both languages. */
const NAMES = /^(ISO\/IEC|EN ISO|BS EN|C5$|STAR|Version$)/;

test("everything a supplier reads has German words, and no German words are left over", () => {
  expect([...texts].filter((text) => !Object.hasOwn(GERMAN, text))).toEqual([]);
  expect(Object.keys(GERMAN).filter((text) => !texts.has(text))).toEqual([]);
});

test("only names are the same in both languages", () => {
  const same = Object.entries(GERMAN).filter(([english, german]) => english === german);
  expect(same.map(([english]) => english).filter((each) => !NAMES.test(each))).toEqual([]);
});

test("the German words speak to the supplier as Sie and never of conformity", () => {
  const words = Object.values(GERMAN).join("\n");
  expect(words).not.toMatch(/\b(du|dein|deine|dir|euch|euer)\b/i);
  expect(words).not.toMatch(/konformität(?!serklärung)|complian/i);
  expect(words).not.toMatch(/["'”]/);
});

test("a question is a question in German too, and numbers and names stay what they are", () => {
  for (const [english, german] of Object.entries(GERMAN)) {
    expect(german.endsWith("?"), english).toBe(english.endsWith("?"));
    expect(german.match(/\d+/g) ?? [], english).toEqual(english.match(/\d+/g) ?? []);
  }
});

test("a questionnaire in German asks the same and says it in German", () => {
  const german = spokenIn(QUESTIONNAIRE, "de");
  const left = textsOf(german).filter((text) => texts.has(text) && GERMAN[text] !== text);
  expect(left).toEqual([]);
  const view = supplierView(german, { ...WHOLE, facts: ENGAGEMENT_FACTS });
  expect(view.title).toBe("KI-Lieferantenbewertung");
  const ids = (all: typeof german) =>
    all.sections.flatMap(({ questions }) =>
      questions.map(({ id, when, options }) => [id, when, options?.map((o) => [o.id, o.points])]),
    );
  expect(ids(german)).toEqual(ids(QUESTIONNAIRE));
  expect(german.gates).toEqual(QUESTIONNAIRE.gates);
});

test("its own language changes nothing, and neither does one without words", () => {
  const { translations: _, ...bare } = QUESTIONNAIRE;
  expect(spokenIn(QUESTIONNAIRE, "en")).toEqual(bare);
  expect(spokenIn(bare, "de")).toEqual(bare);
});

test("documents are named in the language of the questions", () => {
  const [first] = labelled(
    [{ id: "pen-test", label: "Penetration test report" }],
    QUESTIONNAIRE,
    "de",
  );
  expect(first).toEqual({ id: "pen-test", label: "Bericht des Penetrationstests" });
});

test("the statement may be confirmed in each language, in its exact words", () => {
  const [english, german] = attestations(QUESTIONNAIRE);
  expect(english).toBe(QUESTIONNAIRE.attestation);
  expect(german).toMatch(/^Ich bin berechtigt/);
  expect(attestations(QUESTIONNAIRE)).toHaveLength(2);
});

test("what a result asks to be mended is said in German, and a person's own words stay", () => {
  const words = FINDINGS.de;
  const all = builtInQuestionnaires().flatMap(({ sections }) =>
    sections.flatMap((s) => s.questions),
  );
  const titles = [
    ...builtInQuestionnaires().flatMap(({ gates = [] }) => gates),
    ...all.map(({ text }) => ({ title: text })),
  ];
  const untold = titles.filter(({ title }) => sayTitle(title, words, GERMAN) === title);
  expect(untold).toEqual([]);
  const asks = (Object.keys(FINDING_ASKS) as FindingAsk[]).flatMap((ask) =>
    all.map(({ text }) => ({
      english: asked(ask, text),
      german: `${words.asks[ask]}: ${GERMAN[text]}`,
    })),
  );
  for (const { english, german } of asks) expect(sayAction(english, words, GERMAN)).toBe(german);
  const wanted = all.flatMap(({ options = [] }) => options.flatMap(({ finding }) => finding ?? []));
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter((each) => sayAction(each, words, GERMAN) === each)).toEqual([]);
  expect(sayAction(anotherDocument("SOC 2"), words, GERMAN)).toContain("„SOC 2“");
  for (const own of ["Keep logs: six months", "Give another word"]) {
    expect([sayTitle(own, words, GERMAN), sayAction(own, words, GERMAN)]).toEqual([own, own]);
  }
  expect(sayAction(anotherDocument("SOC 2"), FINDINGS.en)).toBe(anotherDocument("SOC 2"));
});
