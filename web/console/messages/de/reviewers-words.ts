import { CONTRADICTIONS, GOOD_ANSWERS } from "../../../../functions/words/de/reviewers-words.ts";
import type { reviewersWords as English } from "../en/reviewers-words.ts";

/** What is wrong with a certificate. */
const FAULTS: Readonly<Record<string, string>> = {
  "its edition is not one that counts here": "seine Ausgabe zählt hier nicht",
  "it is not valid yet": "es gilt noch nicht",
  "it has run out": "es ist abgelaufen",
  "it runs longer than the three years a cycle can take":
    "es läuft länger als die drei Jahre, die ein Zyklus dauern kann",
  "its surveillance audit is overdue": "sein Überwachungsaudit ist überfällig",
  "the day of its last audit is not known": "der Tag seines letzten Audits ist nicht bekannt",
  "the body is not shown to be accredited for this standard":
    "die Akkreditierung der Stelle für diese Norm ist nicht belegt",
  "it is suspended": "es ist ausgesetzt",
  "it is withdrawn": "es ist zurückgezogen",
  "it does not cover this product or the supplier's role":
    "es umfasst dieses Produkt oder die Rolle des Lieferanten nicht",
  "no look-up in the register within a year is recorded":
    "im letzten Jahr ist kein Abgleich mit dem Register vermerkt",
  "the register does not know it": "das Register kennt es nicht",
};

const SAME: Readonly<Record<string, string>> = {
  ...CONTRADICTIONS,
  "Planned, not in place yet.": "Geplant, noch nicht umgesetzt.",
  "Sign a non-disclosure agreement to learn this.":
    "Unterzeichnen Sie eine Vertraulichkeitsvereinbarung, um das zu erfahren.",
};

export const reviewersWords: typeof English = {
  good: (text) => GOOD_ANSWERS[text] ?? text,
  note: ({ kind, text }, content) => {
    if (kind === "action") return content.ask(text);
    if (kind === "role") return role(text, content.say);
    return kind === "certificate" ? certificate(text) : (SAME[text] ?? text);
  },
};

function role(text: string, say: (label: string) => string): string {
  const [, declared] =
    /^The supplier says “(.+)”; the intake of the product does not\.$/.exec(text) ?? [];
  if (declared)
    return `Der Lieferant sagt „${say(declared)}“; beim Produkt ist das nicht eingetragen.`;
  const [, expected] =
    /^The intake of the product says “(.+)”; the supplier did not/.exec(text) ?? [];
  if (!expected) return text;
  return `Beim Produkt ist „${say(expected)}“ eingetragen; der Lieferant hat es nicht gewählt.`;
}

function certificate(text: string): string {
  const [, row, named, why = ""] = /^Certificate (\d+) \((.*)\): (.+)\.$/.exec(text) ?? [];
  if (!row) return text;
  const faults = why.split("; ").map((fault) => FAULTS[fault] ?? fault);
  return `Zertifikat ${row} (${named}): ${faults.join("; ")}.`;
}
