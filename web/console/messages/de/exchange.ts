import type { exchange as english } from "../en/exchange.ts";

/** What is said about the supplier's people and what both sides write, in German. */
export const exchange: typeof english = {
  team: {
    title: "Personen beim Lieferanten",
    by: (name, at) => `Geteilt von ${name}, ${at}`,
    sections: (count) => (count === 1 ? "1 Abschnitt" : `${count} Abschnitte`),
    questions: (count) => (count === 1 ? "1 einzelne Frage" : `${count} einzelne Fragen`),
    ended: "Zurückgenommen",
    signing: "Um Unterschrift gebeten",
    states: {
      asked: "Gefragt, noch nicht unterschrieben",
      changed: "Antworten seither geändert; muss neu gefragt werden",
      refused: "Hat nicht unterschrieben",
      signed: "Unterschrieben",
      ended: "Zurückgenommen",
    },
    hint: "Der Lieferant benennt diese Personen selbst und kann es zurücknehmen; jede sieht nur, was geteilt wurde.",
  },
  thread: {
    title: "Kommentare mit dem Lieferanten",
    none: "Zu dieser Frage hat niemand geschrieben.",
    unread: (count) => `${count} neu`,
    at: (by, side, at) => (side === "supplier" ? `${by}, Lieferant, ${at}` : `${by}, ${at}`),
    label: "Kommentar an den Lieferanten",
    hint: "Der Lieferant liest ihn; Briefe gehen höchstens einmal am Tag hinaus",
    send: "Kommentar senden",
  },
  correction: {
    asked: "Der Lieferant möchte diese Antwort korrigieren",
    declined: "Die Korrektur wurde abgelehnt",
    returned: "Die Frage wurde zur Korrektur zurückgegeben",
    label: "Warum die Antwort bleibt, wie sie ist",
    hint: "Der Lieferant liest es",
    decline: "Die Korrektur ablehnen",
    how: "Geben Sie die Frage unten zurück, oder lehnen Sie mit einem Grund ab.",
  },
  news: {
    unread: (count) =>
      count === 1
        ? "Der Lieferant hat 1 neuen Kommentar geschrieben:"
        : `Der Lieferant hat ${count} neue Kommentare geschrieben:`,
    corrections: (count) =>
      count === 1
        ? "Der Lieferant möchte 1 Antwort korrigieren:"
        : `Der Lieferant möchte ${count} Antworten korrigieren:`,
  },
};
