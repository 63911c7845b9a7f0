import type { QuestionWords } from "../en/question.ts";

/** Words around a question, in German. */
export const question: QuestionWords = {
  optional: "(freiwillig)",
  why: "Warum wir das fragen",
  helps: "Dokumente, die helfen",
  noDocument: "Dazu braucht es kein Dokument.",
  or: "oder",
  silences: {
    unknown: "Weiß ich nicht",
    undisclosed: "Geben wir nicht bekannt",
    nda: "Nur unter Vertraulichkeitsvereinbarung",
  },
  notApplicable: "Trifft nicht zu, weil …",
  reason: "Warum es nicht zutrifft",
  confirmed: "Bestätigt",
  confirm: "Ich bestätige das",
  clear: "Diese Antwort löschen",
  day: "Tag",
  month: "Monat",
  year: "Jahr",
  dateHint: "Zum Beispiel 14 3 2027",
  range: (min, max) => `Eine Zahl von ${min} bis ${max}`,
  limit: (limit) => `Höchstens ${limit} Zeichen`,
  left: (count) => (count === 1 ? "Noch 1 Zeichen" : `Noch ${count} Zeichen`),
  over: (count) => (count === 1 ? "1 Zeichen zu viel" : `${count} Zeichen zu viel`),
  unanswered: "Nicht beantwortet",
  notApplicableBecause: (reason) =>
    reason.trim() === "" ? "Trifft nicht zu" : `Trifft nicht zu: ${reason}`,
  chooseOne: "Wählen",
  rowTitle: (row, number) => `${row} ${number}`,
  addRow: (row) => `Weiterer Eintrag: ${row}`,
  removeRow: (row, number) => `Entfernen: ${row} ${number}`,
  rowLimit: (limit) => `Höchstens ${limit} passen hierher.`,
  documents: (count) => (count === 1 ? "1 Dokument" : `${count} Dokumente`),
  documentsGiven: (given, wanted) =>
    `${given} genannt, mindestens ${wanted} erbeten. Fügen Sie unten Links auf die Dokumente hinzu.`,
  by: (date) => `Bis ${date}`,
  problems: {
    choose: "Wählen Sie eine Antwort",
    chooseSome: "Wählen Sie mindestens eine Antwort",
    write: "Schreiben Sie eine Antwort",
    enterNumber: "Schreiben Sie eine Zahl",
    enterDate: "Schreiben Sie ein Datum",
    confirm: "Bestätigen Sie die Erklärung, oder sagen Sie, warum nicht",
    detail: "Schreiben Sie die Angaben, die diese Antwort braucht",
    detailDate: "Schreiben Sie das Datum, bis zu dem es eingerichtet ist",
    reason: "Sagen Sie, warum es nicht zutrifft",
    notNumber: "Schreiben Sie die Zahl in Ziffern, etwa 12 oder 1,5",
    notDate: "Schreiben Sie ein Datum, das es gibt, mit Tag, Monat und Jahr",
    tooLong: (over) =>
      over === 1
        ? "Kürzen Sie den Text: 1 Zeichen zu viel"
        : `Kürzen Sie den Text: ${over} Zeichen zu viel`,
    range: (min, max) => `Schreiben Sie eine Zahl von ${min} bis ${max}`,
    addDocument: "Fügen Sie die erbetenen Dokumente hinzu",
    cell: (row, column) => `${row}: Füllen Sie „${column}“ aus`,
    cellUnread: (row, column) =>
      `${row}: Schreiben Sie „${column}“ als Datum, das es gibt, oder als Zahl in Ziffern`,
    fillTable: "Füllen Sie mindestens einen Eintrag aus",
    tableTooLarge: "Kürzen Sie die Texte; für eine Antwort ist es zu viel",
    other: "Diese Antwort passt nicht zur Frage; wählen Sie noch einmal",
  },
};
