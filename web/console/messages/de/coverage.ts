import { CONTROL_TITLES } from "../../../../functions/words/de/control-titles.ts";
import { FRAMEWORK_WORDS } from "../../../../functions/words/de/framework-words.ts";
import type { coverageWords as english } from "../en/coverage.ts";

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** The words of the coverage page, in German. */
export const coverageWords: typeof english = {
  say: (text) => CONTROL_TITLES[text] ?? FRAMEWORK_WORDS[text] ?? text,
  title: "Abdeckung",
  hint: "Welche Frage für welche Anforderung spricht, und wo nichts gefragt wird. Eine Verknüpfung sagt, dass zwei Dinge zusammenhängen, nie, dass eines das andere ersetzt; sie ist keine Aussage über die Einhaltung eines Gesetzes oder einer Norm.",
  framework: "Rahmenwerk",
  directions: "Lesen nach",
  direction: { requirements: "Anforderungen", questions: "Fragen" },
  asked: (asked, all) => `Zu ${asked} von ${all} Anforderungen wird gefragt.`,
  speaking: (some, all) => `${some} von ${all} Fragen sprechen für mindestens eine.`,
  checked: (date, source) => `Geprüft am ${date}. ${source.replace(/\.?$/, ".")}`,
  search: { requirements: "Anforderungen suchen", questions: "Fragen suchen" },
  show: "Zeigen",
  gapsOnly: "Nur Lücken",
  columns: {
    requirement: "Anforderung",
    questions: "Fragen",
    grounds: "Grundlage",
    question: "Frage",
    requirements: "Anforderungen",
  },
  applies: (days, confidence) =>
    `Gilt ab ${days.join(", ")}; ${confidence === "uncertain" ? "unsicher" : "durch Sekundärquellen bestätigt"}.`,
  noDate: "einem nicht ermittelten Tag",
  partOf: (id) => `Teil von ${id}`,
  questions: (count) => counted(count, "Frage", "Fragen"),
  through: (ids) => `über ${ids.join(", ")}`,
  requirementGaps: {
    "certificate-only": "Nur durch ein Zertifikat gezeigt",
    "whole-only": "Nur im Ganzen gefragt",
    "no-mapping": "Keine Maßnahme führt hierher",
    "no-question": "Zu ihren Maßnahmen gibt es keine Frage",
  },
  questionGaps: {
    "not-scored": "Ordnet die Fragen, wird nicht gewertet",
    "no-mapping": "Spricht für keine von diesen",
  },
  bases: "Was die Grundlagen bedeuten",
  baseNames: {
    question: "die Frage selbst",
    cited: "in der Frage genannt",
    "must-have": "ein Muss-Kriterium",
    "act-companion": "eine veröffentlichte Zuordnung",
    "act-text": "der Wortlaut der Verordnung",
    "airc-crosswalk": "eine veröffentlichte Gegenüberstellung",
    "nist-text": "der Wortlaut des Rahmenwerks",
    "scf-bridge": "Maßnahmen, denen beide zugeordnet sind",
    "title-correspondence": "dem Titel nach derselbe Gegenstand",
  },
};
