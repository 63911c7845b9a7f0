import type { notDone as english } from "../en/refusals.ts";

/** Why the server did not do something, in German. */
export const notDone: typeof english = {
  because: {
    "already-asked": "Sie haben schon um die Berichtigung dieser Antwort gebeten.",
    "answers-changed":
      "Seit Sie um die Unterschrift gebeten wurden, haben sich Antworten geändert. Es wurde nichts eingereicht; Sie müssen noch einmal gebeten werden.",
    "closed-by-due":
      "Die Frist ist abgelaufen, und späte Antworten werden nicht angenommen. Bitten Sie um eine spätere Frist.",
    "colleagues-full": "Höchstens 20 Personen zugleich. Nehmen Sie erst eine Zuteilung zurück.",
    "documents-full": "Höchstens 50 Dokumente haben Platz. Nehmen Sie erst eines zurück.",
    "leads-already":
      "Diese Person beantwortet schon den ganzen Fragebogen. Nennen Sie jemand anderen.",
    "letters-full":
      "Heute gehen keine weiteren Briefe an Ihr Team. Versuchen Sie es morgen wieder.",
    "locked-document":
      "Dieses Dokument gehört auch zu gesperrten Fragen. Fügen Sie ein neues hinzu.",
    settled: "Das ist erledigt; es braucht keine Antwort mehr.",
    "signatory-asked":
      "Es ist schon jemand um die Unterschrift gebeten. Nehmen Sie das erst zurück.",
    "still-open": "Diese Antwort ist noch offen. Ändern Sie sie direkt.",
    "thread-full": "Dieser Austausch ist voll. Schreiben Sie einander direkt.",
    empty: "Die Datei ist leer. Wählen Sie sie noch einmal.",
    "not-a-workbook":
      "Das ist keine Arbeitsmappe. Wählen Sie die .xlsx-Datei, die hier heruntergeladen wurde.",
    protected:
      "Die Arbeitsmappe ist mit einem Kennwort gesperrt oder vom alten Format. Speichern Sie sie als einfache .xlsx.",
    macros: "Die Arbeitsmappe enthält Makros. Speichern Sie sie als .xlsx ohne Makros.",
    unsafe:
      "Die Arbeitsmappe enthält Definitionen, die kein Tabellenprogramm schreibt. Sie wurde nicht geöffnet.",
    damaged:
      "Die Arbeitsmappe ist beschädigt. Speichern Sie sie in Ihrem Tabellenprogramm noch einmal.",
    "not-ours":
      "Diese Arbeitsmappe wurde nicht hier heruntergeladen: Die verborgenen Spalten fehlen.",
    closed: "Diese Runde ist abgeschlossen; es lässt sich nichts mehr ändern.",
    conflict: "So, wie es jetzt steht, geht das nicht. Laden Sie die Seite neu, um es zu sehen.",
    stale:
      "Jemand anderes hat das inzwischen geändert. Laden Sie die Seite neu; von Ihnen wurde nichts gespeichert.",
    forbidden: "Das kann nur, wer diesen Fragebogen leitet.",
    "not-found": "Das gibt es nicht mehr, oder es ist nicht für Sie. Laden Sie die Seite neu.",
    "questions-open": "Einige Fragen sind noch offen. Prüfen Sie Ihre Antworten.",
    "step-up-required": "Diese Sitzung ist zu Ende. Fordern Sie einen neuen Code an.",
    "link-expired": "Ihr Link ist abgelaufen. Lassen Sie sich einen neuen schicken.",
    "link-replaced": "Eine neuere Mail hat Ihren Link ersetzt. Öffnen Sie die neueste.",
    "link-revoked": "Ihr Link wurde zurückgezogen. Fragen Sie die Person, die Sie eingeladen hat.",
    "too-large": "Das ist zu groß und wurde nicht angenommen.",
    "too-soon": "Zu viel auf einmal. Versuchen Sie es später wieder.",
    invalid: "Etwas Eingegebenes passt nicht.",
    malformed: "Etwas Eingegebenes passt nicht.",
    "key-reused":
      "Das wurde schon mit anderen Worten gesendet. Laden Sie die Seite neu und senden Sie es noch einmal.",
  },
  check: (names) => `Sehen Sie noch einmal nach: ${names}.`,
  fields: {
    name: "Name",
    email: "E-Mail-Adresse",
    note: "Notiz",
    dueOn: "Datum",
    sections: "Abschnitte",
    questions: "Fragen",
    text: "Text",
    reason: "Begründung",
    type: "Art des Dokuments",
    title: "Titel",
    url: "Webadresse",
    dated: "Datum",
    expiresOn: "Tag des Ablaufs",
    proofs: "Nachweise",
    attestation: "Name, Funktion und Erklärung",
  },
};
