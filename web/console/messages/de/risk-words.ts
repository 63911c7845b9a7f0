import { BUYERS_WORDS } from "../../../../functions/words/de/buyers-words.ts";
import type { riskWords as English } from "../en/risk-words.ts";

const EVENTS: Readonly<Record<string, string>> = {
  "act on its own in a way nobody intended": "eigenmächtig handeln, wie es niemand wollte",
  "reach systems or data beyond its purpose":
    "auf Systeme oder Daten über seinen Zweck hinaus zugreifen",
  "decide in a way nobody can explain": "entscheiden, ohne dass es jemand erklären kann",
  "fail through a party further down its chain":
    "durch ein Unternehmen weiter hinten in der Kette ausfallen",
  "change its behaviour without notice": "sein Verhalten ohne Ankündigung ändern",
  "fail again as it has before": "erneut ausfallen wie schon zuvor",
};

const CONSEQUENCES: Readonly<Record<string, string>> = {
  "sensitive data is exposed or misused": "sensible Daten offengelegt oder missbraucht werden",
  "persons are treated unfairly or come to harm":
    "Personen ungerecht behandelt werden oder zu Schaden kommen",
  "a process the business depends on stops": "ein Prozess stillsteht, von dem das Geschäft abhängt",
  "duties under law or contract are breached": "Pflichten aus Gesetz oder Vertrag verletzt werden",
  "many cases are affected before anybody notices":
    "viele Fälle betroffen sind, bevor es jemand merkt",
};

/** The causes a result can give. */
const CAUSES: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^Because must-have (\S+) is open$/, (gate) => `Weil Muss-Kriterium ${gate} offen ist`],
  [/^Because must-haves (.+) are open$/, (gates) => `Weil die Muss-Kriterien ${gates} offen sind`],
  [
    /^Because "(.+)" is shown at (\d+) % only$/,
    (domain = "", shown) => `Weil „${BUYERS_WORDS[domain] ?? domain}“ nur zu ${shown} % belegt ist`,
  ],
  [/^Because nothing could be scored$/, () => "Weil nichts gewertet werden konnte"],
  [/^Even with all that was shown$/, () => "Auch bei allem, was belegt ist,"],
];

export const riskWords: typeof English = {
  sentence: (sentence, { supplierName, product }) => {
    const middle = `, ${product} of ${supplierName} may `;
    const at = sentence.indexOf(middle);
    const [event = "", consequence = ""] =
      at < 0 ? [] : sentence.slice(at + middle.length, -1).split(", so that ");
    const cause = causeIn(sentence.slice(0, Math.max(at, 0)));
    const [may, so] = [EVENTS[event], CONSEQUENCES[consequence]];
    if (!cause || !may || !so) return BUYERS_WORDS[sentence] ?? sentence;
    const comma = cause.endsWith(",") ? "" : ",";
    return `${cause}${comma} kann ${product} von ${supplierName} ${may}, sodass ${so}.`;
  },
  mustHave: (text) => BUYERS_WORDS[text] ?? text,
};

function causeIn(text: string): string | undefined {
  for (const [form, say] of CAUSES) {
    const found = form.exec(text);
    if (found) return say(...found.slice(1));
  }
  return undefined;
}
