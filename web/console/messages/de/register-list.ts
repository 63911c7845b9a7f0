import type { l as english } from "../en/register-list.ts";

const risks = (count: number) => (count === 1 ? "1 Risiko" : `${count} Risiken`);

/** Words of the register's list in German. */
export const l: typeof english = {
  views: {
    all: "Alle",
    high: "Hoch und kritisch, ungeklärt",
    again: "Noch einmal ansehen",
    mine: "Meine",
    overdue: "Überfällig",
    accepted: "Angenommen",
  },
  filters: {
    owner: "Verantwortlich",
    me: "Ich",
    nobody: "Noch niemand",
    treatment: "Behandlung",
    noTreatment: "Noch keine",
    due: "Fällig",
    dueKinds: {
      overdue: "Überfällig",
      soon: "Innerhalb von 30 Tagen",
      later: "Später",
      none: "Kein Tag",
    },
    kind: "Art",
    kinds: {
      residual: "Produkt als Ganzes",
      gate: "Einzelnes Muss-Kriterium",
      manual: "Von Hand eingetragen",
    },
    tier: "Stufe",
  },
  actions: (open) => (open === 1 ? "1 offene Maßnahme" : `${open} offene Maßnahmen`),
  acceptedUntil: (date) => `bis ${date}`,
  bulk: {
    open: (count) => `${risks(count)} ändern`,
    title: (count) => `${risks(count)} ändern`,
    lead: "Was Sie lassen, wie es ist, bleibt. Jedes Risiko wird für sich geändert; eines, das inzwischen jemand anderes geändert hat, bleibt unberührt.",
    keep: "So lassen, wie es ist",
    nobody: "Niemand",
    due: "Bis",
    submit: (count) => `${risks(count)} ändern`,
    nothing: "Wählen Sie mindestens etwas, das sich ändern soll.",
    done: (count) => `${risks(count)} geändert.`,
    refused: (count) => `${risks(count)} unverändert:`,
    undo: "Rückgängig machen",
    undone: "Zurückgenommen.",
  },
  files: {
    title: "Ausgeben und zurückbringen",
    lead: "Jede Datei enthält das ganze Register. In einer Tabelle bearbeitet lässt sie sich zurückbringen: Zuerst wird gezeigt, was sich ändern würde.",
    formats: { xlsx: "Excel-Mappe", csv: "CSV", json: "JSON" },
    bring: "Bearbeitete Datei zurückbringen",
  },
  bring: {
    title: "Register zurückbringen",
    lead: "Wählen Sie eine bearbeitete Ausgabe: Mappe, CSV oder JSON. Nichts wird gespeichert, bevor Sie gesehen haben, was sich ändern würde. Zeilen ohne Kennung werden neue Risiken; was ein Ergebnis über ein Risiko sagt, wird nicht aus der Datei gelesen.",
    file: "Datei",
    check: "Zeigen, was sich ändern würde",
    again: "Andere Datei wählen",
    caption: "Zeilen der Datei",
    line: "Zeile",
    risk: "Risiko",
    what: "Was geschehen würde",
    kinds: {
      changes: (count) => `${count} zu ändern`,
      conflict: (count) => `${count} hier inzwischen geändert`,
      new: (count) => `${count} neu`,
      same: (count) => `${count} unverändert`,
      invalid: (count) => `${count} nicht lesbar`,
    },
    is: {
      conflict: "Hier geändert, nachdem die Datei entstand; trotzdem die Werte der Datei nehmen",
      new: "Ein neues Risiko",
    },
    field: (name, from, to) => `${name}: ${from || "leer"} → ${to || "leer"}`,
    unknown: (names) =>
      `Spalten, die das Register nicht kennt und die unberührt bleiben: ${names}.`,
    run: (count) => (count === 1 ? "1 Zeile speichern" : `${count} Zeilen speichern`),
    nothing: "Die Datei ändert nichts.",
    saved: (count) => (count === 1 ? "1 Zeile gespeichert." : `${count} Zeilen gespeichert.`),
    refused: (count) => `${count} abgelehnt:`,
    register: "Zum Register",
  },
};
