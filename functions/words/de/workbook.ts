import type * as en from "../en/workbook.ts";
import { answers, documents } from "./counts.ts";

/** Wörter für das Antworten in einer Tabelle und den Beginn mit einer früheren Datei, auf Deutsch. */
export const workbook: typeof en.workbook = {
  title: "In einer Tabelle antworten",
  task: "In einer Tabelle antworten oder mit einer früheren Datei beginnen",
  intro:
    "Laden Sie die Fragen mit den bisherigen Antworten herunter, füllen Sie sie offline aus und laden Sie die Datei wieder hoch. Auf dieser Seite können Sie inzwischen weiter antworten.",
  download: "Tabelle herunterladen",
  downloading: "Die Datei wird vorbereitet …",
  upload: "Eine Datei hochladen",
  uploadHint:
    "Die ausgefüllte Tabelle. Oder eine Tabelle oder JSON-Datei, die Sie früher von Assay heruntergeladen haben, gleich von welchem Einkäufer: Antworten auf dieselben Fragen werden hier angeboten. Höchstens 4 MB.",
  file: "Datei (.xlsx oder .json)",
  choose: "Wählen Sie zuerst eine Datei",
  tooLarge: "Diese Datei ist größer als 4 MB; wählen Sie die ausgefüllte",
  compare: "Zeigen, was sich ändern würde",
  comparing: "Die Datei wird gelesen …",
  nothingYet: "Gespeichert wird erst, wenn Sie es bestätigen.",
  offline: "Sie sind offline. Dateien brauchen das Netz.",
  failed: "Es gibt keine Verbindung. Nichts wurde geändert; versuchen Sie es noch einmal.",
  from: {
    this: "Diese Datei wurde von diesem Fragebogen heruntergeladen.",
    earlier:
      "Diese Datei stammt von einem anderen Fragebogen. Sehen Sie jede Antwort an: Gilt sie hier?",
  },
  nothing: "Die Datei ändert hier nichts.",
  same: (count) => `${answers(count)} der Datei stehen hier schon oder wurden nicht angerührt.`,
  strange: (count) =>
    count === 1
      ? "1 Frage der Datei wird hier nicht gestellt."
      : `${count} Fragen der Datei werden hier nicht gestellt.`,
  groups: {
    new: (count) => `Neu: ${answers(count)}`,
    changed: (count) => `Geändert: ${answers(count)}`,
    conflict: (count) => `Seit dem Herunterladen auch hier geändert: ${answers(count)}`,
    cleared: (count) => `In der Datei leer gelassen: ${answers(count)}`,
    documents: (count) => `Dokumente: ${documents(count)}`,
    unreadable: (count) =>
      count === 1 ? "Nicht gelesen: 1 Stelle" : `Nicht gelesen: ${count} Stellen`,
  },
  conflictHelp:
    "Kreuzen Sie an, was Sie aus der Datei übernehmen wollen; alles andere bleibt hier, wie es ist.",
  unreadableHelp:
    "Berichtigen Sie dies in der Datei und laden Sie sie noch einmal hoch, oder antworten Sie auf dieser Seite.",
  now: "Hier jetzt",
  inFile: "In der Datei",
  by: (by, at) => `von ${by}, ${at}`,
  empty: "Nichts",
  take: (question) => `Übernehmen: ${question}`,
  place: (sheet, cell) => `${sheet}, Zelle ${cell}`,
  found: (found) => `Gefunden: „${found}“`,
  problems: {
    formula: "Hier steht eine Formel; schreiben Sie den Wert",
    error: "Das Tabellenprogramm zeigt hier einen Fehler; schreiben Sie den Wert",
    "not-offered": "Dies ist keine der Antworten aus der Liste; wählen Sie eine davon",
    "not-a-number": "Dies ist keine Zahl; schreiben Sie Ziffern wie 12 oder 1,5",
    "not-a-date": "Dies ist kein Datum; schreiben Sie es als 2027-03-14",
    "two-answers": "Hier stehen eine Antwort und etwas statt einer Antwort; löschen Sie eines",
    "details-alone": "Hier stehen Einzelheiten ohne Antwort; geben Sie eine, oder löschen Sie sie",
    "details-not-taken":
      "Diese Frage nimmt keine Einzelheiten; schreiben Sie den Text in die Antwort",
    "date-not-taken": "Diese Antwort nimmt kein Datum; löschen Sie es",
    "no-such-question": "Keine Frage hat diese Nummer; die Nummern stehen neben den Fragen",
    "incomplete-document":
      "Etwas an diesem Dokument fehlt: Fragen, Art, Titel, Link und Datum werden gebraucht",
    "too-long": "Dieser Text hat zu viele Zeichen",
    "out-of-range": "Diese Zahl passt nicht",
    "too-many-rows": "Zu viele Zeilen sind ausgefüllt",
    "not-a-link": "Dies ist keine Webadresse; schreiben Sie sie ganz, mit https://",
    "date-ahead": "Dieser Tag kommt erst noch",
    "ends-early": "Dieser Tag liegt vor dem Datum des Dokuments",
    "not-asked": "Eine dieser Fragen wird hier nicht gestellt oder ist gesperrt",
    misfit: "Dies passt nicht zu dem, was hier gefragt wird",
    locked: "Diese Antwort ist gesperrt; die Änderung wurde nicht gelesen",
  },
  taken: (min, max) => `${min ? `von ${min} bis` : "höchstens"} ${max}`,
  apply: (count) => `Angekreuztes übernehmen (${count})`,
  applying: "Wird übernommen …",
  applied: (count) =>
    `${answers(count)} übernommen. Sie werden gespeichert wie alles, was Sie schreiben.`,
  documentFailed: (title, why) => `„${title}“ wurde nicht hinzugefügt: ${why}`,
};

/** Wörter für ein zweites Mal, auf Deutsch. */
export const secondTime: typeof en.secondTime = {
  last: "Beim letzten Mal geantwortet",
  lastBy: (by, day) => `${by}, ${day}`,
  stillTrue: "Das gilt weiterhin",
  stillTrueOf: (question) => `Das gilt weiterhin: ${question}`,
  orChange: "Wenn nicht, antworten Sie oben neu.",
  waiting: (count) =>
    count === 1
      ? "1 Antwort vom letzten Mal wartet auf Sie: Sagen Sie, dass sie weiterhin gilt, oder ändern Sie sie."
      : `${count} Antworten vom letzten Mal warten auf Sie: Sagen Sie, dass sie weiterhin gelten, oder ändern Sie sie.`,
  carried: (count) =>
    count === 1
      ? "1 Antwort zu Ihrem Unternehmen wurde aus einem früheren Fragebogen übernommen. Sie wird nicht noch einmal gefragt."
      : `${count} Antworten zu Ihrem Unternehmen wurden aus einem früheren Fragebogen übernommen. Sie werden nicht noch einmal gefragt.`,
  carriedHere: (by, day) =>
    `Aus einem früheren Fragebogen übernommen: ${by}, ${day}. Es wird nicht noch einmal gefragt.`,
  note: (buyer) => `${buyer} schreibt:`,
};

/** Wörter für das, was ein Lieferant von einer Einreichung behält, auf Deutsch. */
export const keeping: typeof en.keeping = {
  title: "Behalten Sie Ihre Antworten",
  workbook: "Als Tabelle herunterladen",
  json: "Als JSON herunterladen",
  hint: "Der nächste Fragebogen auf Assay kann mit jeder der beiden Dateien beginnen, gleich wer ihn sendet.",
};
