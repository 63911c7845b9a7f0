import type { FindingWords } from "../en/findings.ts";
import { BUYERS_WORDS } from "./buyers-words.ts";

/** What a result asks of a supplier, in German. */
export const findings: FindingWords = {
  asks: {
    answer: "Setzen Sie dies um und belegen Sie es",
    evidence: "Belegen Sie dies",
    ruling: "Zeigen Sie, wie dies erfüllt ist",
    planned: "Setzen Sie dies wie geplant um",
  },
  document: (title) => `Geben Sie ein anderes Dokument anstelle von „${title}“ an.`,
  phrases: {
    ...BUYERS_WORDS,
    "Say what led to the suspension and show how it was mended.":
      "Sagen Sie, was zur Aussetzung geführt hat, und zeigen Sie, wie es behoben wurde.",
    "Agree a number of hours within which incidents are reported.":
      "Vereinbaren Sie eine Zahl von Stunden, innerhalb derer Vorfälle gemeldet werden.",
  },
};
