import type { bringing as english } from "../en/import.ts";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The words of bringing in a list of suppliers, in German. */
export const bringing: typeof english = {
  title: "Eine Liste einlesen",
  lead: "Fügen Sie Zeilen aus einer Tabelle ein, oder wählen Sie Ihre Tabelle (.xlsx oder CSV). Gespeichert wird nichts, bevor Sie gesehen haben, was geschehen wird.",
  paste: "Ihre Liste",
  pasteHint:
    "Ein Lieferant je Zeile. Spalten dürfen durch Tabulator, Komma oder Semikolon getrennt sein; eine erste Zeile mit Überschriften hilft.",
  file: "Oder Ihre Tabelle (.xlsx oder CSV)",
  read: "Die Liste lesen",
  again: "Von vorn beginnen",
  nothing: "Sie enthält keine Zeile.",
  unreadable:
    "Diese Datei ist weder eine Arbeitsmappe (.xlsx) noch Text. Speichern Sie sie so, oder kopieren Sie ihre Zeilen und fügen Sie sie oben ein.",
  columns: {
    title: "Welche Spalte was ist",
    lead: (lines) => `${plural(lines, "Zeile", "Zeilen")} gelesen. Prüfen Sie, was erkannt wurde.`,
    from: (sheet, others) =>
      others === 0
        ? `Aus dem Blatt „${sheet}“.`
        : `Aus dem Blatt „${sheet}“; ${plural(others, "weiteres Blatt bleibt", "weitere Blätter bleiben")} unberührt.`,
    unread: (cells) =>
      `${plural(cells, "Zelle enthält eine Formel oder einen Fehler und bleibt", "Zellen enthalten Formeln oder Fehler und bleiben")} leer. Setzen Sie Werte an ihre Stelle und wählen Sie die Datei neu, wenn es darauf ankommt.`,
    headings: "Die erste Zeile enthält Überschriften",
    column: "Spalte",
    sample: "Zum Beispiel",
    meaning: "Ist",
    number: (at) => `Spalte ${at}`,
    ignore: "Weglassen",
    needName: "Sagen Sie, welche Spalte den Namen des Unternehmens enthält.",
    twice: (field) => `Zwei Spalten sind „${field}“. Eine davon muss weg.`,
    check: "Die Liste prüfen",
  },
  fields: {
    name: "Name des Unternehmens",
    vendorId: "Ihre Lieferantennummer",
    parentCompany: "Muttergesellschaft",
    website: "Website",
    country: "Land",
    note: "Notiz",
    contactName: "Kontakt: Name",
    contactEmail: "Kontakt: E-Mail",
    contactJob: "Kontakt: Funktion",
    contactPhone: "Kontakt: Telefon",
    product: "Produkt oder Leistung",
  },
  report: {
    title: "Was geschehen wird",
    done: "Was geschehen ist",
    line: "Zeile",
    company: "Unternehmen",
    outcome: "Ergebnis",
    counts: {
      new: (count) => plural(count, "neuer Lieferant", "neue Lieferanten"),
      adds: (count) => `${plural(count, "Zeile ergänzt", "Zeilen ergänzen")} einen Lieferanten`,
      known: (count) =>
        count === 1
          ? "1 Zeile ist bekannt und wird übersprungen"
          : `${count} Zeilen sind bekannt und werden übersprungen`,
      question: (count) => plural(count, "Frage", "Fragen"),
      invalid: (count) => `${plural(count, "Zeile ist", "Zeilen sind")} nicht zu lesen`,
    },
    all: "Alle Zeilen",
    is: {
      new: "Neuer Lieferant",
      known: "Schon da, übersprungen",
      invalid: "Nicht zu lesen",
    },
    with: {
      contact: "mit einem Kontakt",
      product: "mit einem Produkt",
      both: "mit einem Kontakt und einem Produkt",
    },
    adds: {
      contact: (name) => `Ergänzt ${name} um einen Kontakt`,
      product: (name) => `Ergänzt ${name} um ein Produkt`,
      both: (name) => `Ergänzt ${name} um einen Kontakt und ein Produkt`,
    },
    by: {
      vendor: (value) => `gleiche Lieferantennummer ${value}`,
      name: () => "gleicher Name",
      address: (value) => `gleiches Postfach ${value}`,
      domain: (value) => `gleiche Domain ${value}`,
    },
    sameAs: (name, how) => `${name}: ${how}`,
    ofLine: (name, line) => `${name} (Zeile ${line})`,
    question: (name) => `Ist es ${name}?`,
    answers: {
      skip: "Weglassen",
      same: "Ja, dasselbe Unternehmen",
      new: "Nein, ein anderes Unternehmen",
    },
    field: (field, message) => `${field}: ${message}`,
    open: (count) =>
      count === 1
        ? "1 Frage ist nicht beantwortet; diese Zeile bleibt vorerst weg."
        : `${count} Fragen sind nicht beantwortet; diese Zeilen bleiben vorerst weg.`,
  },
  run: (count) => `${plural(count, "Zeile", "Zeilen")} einlesen`,
  nothingNew: "Alles auf dieser Liste ist schon da.",
  progress: (done, all) => `${done} von ${all} Zeilen`,
  checking: (done, all) => `${done} von ${all} Zeilen sind geprüft.`,
  stopped: (done) =>
    `Nach ${plural(done, "Zeile", "Zeilen")} ging es nicht weiter. Was eingelesen wurde, bleibt; beim Fortsetzen wird nichts wiederholt.`,
  goOn: "Fortsetzen",
  finished: (count) =>
    `Fertig. ${plural(count, "Lieferant", "Lieferanten")} eingelesen oder ergänzt.`,
  directory: "Zu den Lieferanten",
  invite: (count) =>
    count === 1 ? "Diesen Lieferanten einladen" : `Diese ${count} Lieferanten einladen`,
};
