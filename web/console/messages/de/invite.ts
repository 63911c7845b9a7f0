import type { inviting as english } from "../en/invite.ts";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The words of inviting, one supplier or many at once, in German. */
export const inviting: typeof english = {
  title: "Lieferanten einladen",
  nobody: "Wählen Sie zuerst im Verzeichnis Lieferanten aus.",
  nobodyTitle: "Noch niemand gewählt",
  choose: "Lieferanten wählen",
  who: "Wer wozu gefragt wird",
  lead: "Alles wird geprüft, bevor irgendetwas angelegt wird.",
  columns: {
    take: "Fragen",
    supplier: "Lieferant",
    product: "Produkt oder Leistung",
    contact: "Wer antwortet",
    questionnaire: "Fragebogen und Fälligkeit",
    check: "Prüfung",
  },
  take: (supplier, product) => `${supplier} zu ${product} fragen`,
  contactOf: (supplier, product) => `Wer bei ${supplier} zu ${product} antwortet`,
  chooseContact: "Wählen …",
  noAddress: (name) => `${name} (keine E-Mail: Sie übergeben den Link)`,
  course: (title, date) => `${title}, bis ${date}`,
  problems: {
    "no-product": "Noch kein Produkt und keine Leistung.",
    "no-contact": "Noch niemand, der zu fragen wäre.",
    "no-choice": "Wählen Sie, wer antwortet.",
    "no-address": "Kein Brief: ein Link zum Übergeben.",
    suppressed: {
      bounced:
        "Briefe an diese Adresse kamen zurück: Es geht keiner hinaus, Sie übergeben den Link.",
      complained: "Diese Adresse will keine Briefe: Es geht keiner hinaus, Sie übergeben den Link.",
    },
    running: (due, by) => `Schon gefragt${by === "" ? "" : ` von ${by}`}, fällig am ${due}.`,
    elsewhere: (product, due, by) =>
      `Auch zu ${product} gefragt${by === "" ? "" : ` von ${by}`}, fällig am ${due}.`,
    missing: (count) =>
      count === 1
        ? "1 Angabe der Risikoaufnahme ist unbekannt und zählt als das Schlimmste."
        : `${count} Angaben der Risikoaufnahme sind unbekannt und zählen als das Schlimmste.`,
    fine: "Es fehlt nichts",
  },
  addProduct: "Hinzufügen",
  addContact: "Einen Kontakt hinzufügen",
  see: "Ansehen",
  settings: "Für alle zusammen",
  dueBy: {
    legend: "Fällig",
    tier: "Nach Stufe: T1 vier Wochen, T2 und T3 drei, T4 zwei",
    same: "Für alle am selben Tag",
  },
  proposed: (title) => `Nach Stufe und früheren Runden vorgeschlagen: ${title}.`,
  questionnaireByTier: "Wie je Produkt vorgeschlagen",
  questionnaireByTierHint:
    "Vorgeschlagen nach Stufe: T1 bis T3 der volle, oder die Auffrischung eines entschiedenen; T4 der kurze.",
  preview: "Vorschau",
  previewOf: "Vorschau für",
  letter: "Der Brief",
  subject: "Betreff",
  plainText: "Als reiner Text",
  noLetter:
    "An einen Kontakt ohne Adresse geht kein Brief. Den Link kopieren Sie auf der Seite der Bewertung.",
  sheet: (questions, minutes) =>
    `Der Fragebogen: zu Beginn ${plural(questions, "Frage", "Fragen")}, etwa ${plural(minutes, "Minute", "Minuten")}`,
  sheetFrame: "Die Seite des Lieferanten",
  sheetLead:
    "Die Seite des Lieferanten selbst. Probieren Sie Antworten aus: Fragen kommen und gehen mit ihnen. Nichts wird aufbewahrt.",
  send: (count) => `${plural(count, "Einladung", "Einladungen")} senden`,
  none: "Noch lässt sich nichts senden.",
  progress: (done, all) => `${done} von ${all} eingeladen`,
  sent: (count) => `${plural(count, "Lieferant wurde", "Lieferanten wurden")} eingeladen.`,
  outcome: { invited: "Eingeladen", failed: "Nicht eingeladen" },
  again: (count) =>
    count === 1
      ? "Den anderen noch einmal versuchen"
      : `Die anderen ${count} noch einmal versuchen`,
  follow: "Weiter verfolgen",
  open: "Öffnen",
  ownLanguage: "Die Sprache jedes Kontakts",
  handOver: "Link kopieren",
  byHand: "Es geht kein Brief hinaus: Kopieren Sie den Link und übergeben Sie ihn.",
};
