import { expect, test } from "vitest";
import { builtInQuestionnaires } from "../../../functions/content/load.ts";
import { sentenceSaid } from "../../../functions/domain/risk-sentence.ts";
import { riskWords } from "../../../web/console/messages/de/risk-words.ts";

const names = { supplierName: "Bank of Data", product: "Out of Office, Pro" };
const server = { supplier: names.supplierName, product: names.product };

/** Words that stand in English sentences and in no German one. */
const ENGLISH = /\b(because|the|is|are|may|and|so that|without)\b/i;

test("every sentence a result can give is said in German, with its own names", () => {
  for (const why of ["!K2", "!K2,K5", "~GOV~4321", "?", "."]) {
    for (let exposure = 0; exposure < 6; exposure += 1) {
      for (let impact = 0; impact < 5; impact += 1) {
        const english = sentenceSaid(`${exposure}${impact}${why}`, server);
        const german = riskWords.sentence(english, names);
        expect(german).not.toMatch(ENGLISH);
        expect(german).toContain("Out of Office, Pro von Bank of Data");
      }
    }
  }
});

test("every built-in must-have has a German title and sentence", () => {
  const gates = builtInQuestionnaires().flatMap((each) => each.gates);
  expect(gates.length).toBeGreaterThan(20);
  const texts = gates.flatMap(({ title, sentence }) => [title, sentence]);
  expect(texts.filter((text) => riskWords.mustHave(text) === text)).toEqual([]);
  expect(texts.filter((text) => ENGLISH.test(riskWords.mustHave(text)))).toEqual([]);
});

test("what a person wrote stays as it was written", () => {
  const own = "It may have to stop, so that nobody is served.";
  expect(riskWords.sentence(own, names)).toBe(own);
  expect(riskWords.mustHave("Our own must-have")).toBe("Our own must-have");
});
