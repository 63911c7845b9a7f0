import type { Headline } from "../../../../functions/domain/explain.ts";
import { BUYERS_WORDS } from "../../../../functions/words/de/buyers-words.ts";
import type { sayings as english, Saying } from "../en/sayings.ts";
import { t } from "./base.ts";

type Values = Saying["values"];
type Key = Headline["sentence"]["key"] | Headline["reasons"][number]["key"];

const percent = (basisPoints: unknown) => `${Math.floor(Number(basisPoints) / 100)} %`;
const questions = (count: unknown) => (count === 1 ? "1 Frage" : `${count} Fragen`);
const word = (words: Readonly<Record<string, string>>, value: unknown) =>
  words[String(value)] ?? String(value);

const STATUS: Readonly<Record<string, string>> = {
  open: "nicht endgültig (offen)",
  "review-open": "nicht endgültig (Prüfung offen)",
  final: "endgültig",
};

const tail = ({ band, proposed, status }: Values) =>
  `Restrisiko ${word(t.bands, band)}, vorgeschlagen: ${word(t.decisions, proposed)}, ${word(STATUS, status)}.`;

const SAID: Readonly<Record<Key, (values: Values) => string>> = {
  scored: (values) => {
    const { shown, claimed, grade, heldBy } = values;
    const by = heldBy === undefined ? `Note ${grade}` : `auf ${grade} begrenzt durch ${heldBy}`;
    return `${percent(shown)} belegt von ${percent(claimed)} angegeben, ${by}; ${tail(values)}`;
  },
  // The sentence has values where the reason of the same name has none.
  "not-scored": (values) =>
    values.band === undefined
      ? "Keine Frage blieb zu werten."
      : `Nichts ließ sich werten; ${tail(values)}`,
  "gate-open": ({ gate, title, severity, because }) =>
    `Muss-Kriterium ${gate} ist offen (${word(t.severities, severity)}): ${word(BUYERS_WORDS, title)}; ${because === "evidence" ? "beantwortet, aber nicht belegt" : "nicht erfüllt"}.`,
  "domain-weak": ({ title, shown }) =>
    `„${word(BUYERS_WORDS, title)}“ ist schwach: ${percent(shown)} belegt.`,
  "domain-loss": ({ title, shown }) =>
    `„${word(BUYERS_WORDS, title)}“ verliert Punkte: ${percent(shown)} belegt.`,
  "questions-open": ({ unanswered, naClaimed, nda }) =>
    `${questions(Number(unanswered) + Number(naClaimed) + Number(nda))} offen: ${unanswered} unbeantwortet, ${naClaimed} mit „trifft nicht zu“, ${nda} nur unter Vertraulichkeit.`,
  "evidence-unread": ({ questions: count }) =>
    `Nachweise zu ${questions(count)} sind ungelesen und bringen noch nichts ein.`,
  "not-shown": ({ questions: count }) =>
    `${questions(count)} gut beantwortet, aber mit weniger Nachweis als verlangt.`,
  "gates-met": ({ gates }) =>
    gates === 0 ? "Kein Muss-Kriterium gilt." : `Alle Muss-Kriterien (${gates}) sind erfüllt.`,
  "risk-left": ({ from, fromBand, to, toBand }) =>
    Number(to) < Number(from)
      ? `Das Risiko fällt von ${from} (${word(t.bands, fromBand)}) auf ${to} (${word(t.bands, toBand)}).`
      : `Das Risiko bleibt bei ${to} (${word(t.bands, toBand)}).`,
  triage: ({ tier, missing }) =>
    missing === 0
      ? `Die Risikoaufnahme ergibt ${tier}.`
      : `Die Risikoaufnahme ergibt ${tier}; ${missing === 1 ? "1 Angabe fehlt" : `${missing} Angaben fehlen`}.`,
};

/** The sentences about a result, in German; one that is not known here stays as the server said it. */
export const sayings: typeof english = {
  say: ({ key, values, text }) => (isKnown(key) ? SAID[key](values) : text),
};

function isKnown(key: string): key is Key {
  return Object.hasOwn(SAID, key);
}
