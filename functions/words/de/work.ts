import type { OwnWorkWords } from "../en/work.ts";
import { answers, minutes, questions } from "./counts.ts";
import { question } from "./question.ts";
import { notDone } from "./refusals.ts";
import { together } from "./team.ts";
import { keeping, secondTime, workbook } from "./workbook.ts";

/** What the supplier's page says once the mailbox is proved, in German. */
export const work: OwnWorkWords = {
  question,
  ...together,
  workbook,
  secondTime,
  keeping,
  notDone,

  back: "Zurück zur Liste der Abschnitte",

  tasks: {
    due: "Antworten bis",
    left: "Noch offen",
    leftIs: (count, time) =>
      count === 0 ? "Nichts: prüfen und einreichen" : `${questions(count)}, etwa ${minutes(time)}`,
    begin: "Mit den Antworten beginnen",
    resume: "Dort weitermachen, wo Sie aufgehört haben",
    check: "Antworten prüfen",
    sections: "Abschnitte",
    status: {
      "not-started": "Nicht begonnen",
      "in-progress": (n, m) => `In Arbeit, ${n} von ${m}`,
      attention: (n, m) => `Braucht Sie, ${n} von ${m}`,
      completed: "Fertig",
    },
    checkTask: "Antworten prüfen",
    attestTask: "Bestätigen und einreichen",
    returned: (count) =>
      count === 1
        ? "1 Frage kam zu Ihnen zurück. Nur sie lässt sich ändern; alles andere bleibt, wie es eingereicht wurde."
        : `${count} Fragen kamen zu Ihnen zurück. Nur sie lassen sich ändern; alles andere bleibt, wie es eingereicht wurde.`,
    later: "Sie können diese Seite jederzeit schließen. Der Link in Ihrer Mail bringt Sie zurück.",
  },

  section: {
    step: (n, m) => `Abschnitt ${n} von ${m}`,
    go: "Weiter",
    backToCheck: "Zurück zum Prüfen der Antworten",
    summary: (count) =>
      count === 1 ? "Bei 1 Frage fehlt noch etwas" : `Bei ${count} Fragen fehlt noch etwas`,
    kept: "Alles, was Sie geschrieben haben, ist aufbewahrt. Ergänzen Sie es jetzt, oder",
    leave: "lassen Sie es für später",
    locked: "In dieser Runde nicht zu ändern",
    missing: "Diesen Abschnitt gibt es nicht, oder er wird nicht mehr gefragt.",
    answeredBy: (by, at) => `Zuletzt gespeichert von ${by}, ${at}`,
  },

  saved: {
    busy: "Wird gespeichert …",
    at: (time) => `Gespeichert ${time}`,
    all: "Alle Antworten sind gespeichert",
    waiting: "Auf diesem Gerät gespeichert, wartet auf das Netz",
    unkept:
      "Noch nicht gespeichert, und dieser Browser bewahrt nichts auf: Lassen Sie diese Seite offen",
    session: "Auf diesem Gerät gespeichert, wartet auf einen neuen Code",
    held: (count) => `${answers(count)} noch nicht gesendet: Korrigieren Sie das Markierte`,
    conflicts: (count) =>
      count === 1
        ? "1 Antwort hat auch jemand anderes geändert: Wählen Sie eine"
        : `${count} Antworten hat auch jemand anderes geändert: Wählen Sie je eine`,
    closed: "Nicht gesendet: Die Antworten wurden inzwischen eingereicht",
    link: "Auf diesem Gerät gespeichert; der Link wurde zurückgezogen, es lässt sich nicht senden",
  },

  appeared: (came, went) =>
    [
      came > 0 ? `Darunter kommen ${questions(came)} dazu.` : "",
      went > 0 ? `Nicht mehr gefragt: ${questions(went)}.` : "",
    ]
      .join(" ")
      .trim(),

  conflict: "Auch jemand anderes hat hier geantwortet",

  refused: (reason) => `Der Server hat diese Antwort nicht angenommen: ${reason}`,

  finish: "Auf diesem Gerät abschließen",

  evidence: {
    title: "Dokumente",
    asked:
      "Ein Dokument, das dies zeigt, zählt mehr als die Antwort allein. Ein Link darauf genügt.",
    add: "Dokument hinzufügen",
    use: "Ein schon genanntes verwenden",
    edit: "Bearbeiten",
    remove: "Entfernen",
    dated: (date) => `vom ${date}`,
    cancel: "Abbrechen",
    removed: (title) => `„${title}“ ist hier nicht mehr verknüpft.`,
    failed:
      "Nicht gespeichert: Es gibt kein Netz. Was Sie geschrieben haben, bleibt hier; versuchen Sie es noch einmal.",
  },

  sessionOver: {
    title: "Bestätigen Sie, dass Sie es noch sind",
    text: "Ihre Sitzung wurde zur Sicherheit beendet.",
    gone: "Diese Seite kann keinen Code mehr anfordern. Öffnen Sie den Link in Ihrer Mail noch einmal in diesem Browser.",
    kept: "Was Sie geschrieben haben, bleibt auf diesem Gerät, bis es gesendet ist.",
    later: "Später",
  },

  conflictView: {
    text: "Beide Antworten bleiben erhalten, bis Sie wählen.",
    mine: "Ihre Antwort, auf diesem Gerät",
    theirs: (by, at) => `${by}, ${at}`,
    keepMine: "Meine Antwort behalten",
    takeTheirs: "Die andere Antwort nehmen",
  },

  document: {
    useThis: (title) => `„${title}“ hier verwenden`,
    type: "Was es ist",
    choose: "Wählen",
    name: "Titel",
    nameHint: "So, wie er auf dem Dokument steht",
    url: "Webadresse",
    urlHint: "Wo man es findet, zum Beispiel https://trust.firma.example/bericht",
    date: "Datum des Dokuments",
    save: "Dokument speichern",
    cancel: "Abbrechen",
    added: (title) => `„${title}“ ist verknüpft.`,
    failed:
      "Nicht gespeichert: Es gibt kein Netz. Was Sie geschrieben haben, bleibt hier; versuchen Sie es noch einmal.",
    problems: {
      type: "Wählen Sie, was es ist",
      title: "Schreiben Sie den Titel",
      url: "Schreiben Sie eine Webadresse, die mit https:// beginnt",
      date: "Schreiben Sie ein Datum bis heute, mit Tag, Monat und Jahr",
    },
    summary: "Das Dokument ist nicht vollständig",
    conflict: {
      title: "Jemand anders hat dieses Dokument auch geändert",
      text: "Beide Fassungen bleiben erhalten, bis Sie wählen.",
      mine: "Ihre, auf diesem Gerät",
      theirs: (by) => `Die andere, von ${by}`,
      gone: "Die andere",
      goneText: "Das Dokument wurde zurückgenommen.",
      keepMine: "Meine Fassung behalten",
      takeTheirs: "Die andere Fassung nehmen",
      addAgain: "Meine wieder hinzufügen",
      leaveGone: "Es zurückgenommen lassen",
    },
  },

  check: {
    title: "Prüfen Sie Ihre Antworten",
    openTitle: (count) => `${questions(count)} noch offen`,
    mendTitle: (count) => `${answers(count)} begonnen und nicht vollständig`,
    optional: (count) =>
      count === 1
        ? "1 Frage, die Sie offen lassen dürfen, ist nicht beantwortet."
        : `${count} Fragen, die Sie offen lassen dürfen, sind nicht beantwortet.`,
    contradictionTitle: (count) =>
      count === 1
        ? "Zwei Antworten scheinen nicht zusammenzupassen"
        : `${count} Paare von Antworten scheinen nicht zusammenzupassen`,
    contradictionHelp: "Sehen Sie sie noch einmal an. Einreichen können Sie trotzdem.",
    none: "Jede Frage, die beantwortet werden muss, ist beantwortet.",
    noDocument: (count) => `${answers(count)} ohne ein Dokument, nach dem gefragt ist`,
    noDocumentHelp:
      "Ein Dokument, das zeigt, was Sie sagen, zählt mehr als die Antwort allein. Wo es nichts zu zeigen gibt, braucht es keines. Einreichen können Sie trotzdem.",
    compared: (changed, same, fresh) =>
      `Im Vergleich zum letzten Mal: ${answers(changed)} geändert, ${same} wie zuvor, ${fresh} neu.`,
    lastTime: (said) => `Letztes Mal: ${said}`,
    change: "Ändern",
    changeOf: (text) => `Ändern: ${text}`,
    go: "Weiter zum Bestätigen und Einreichen",
    documents: "Dokumente",
    readOnlyTitle: "Ihre Antworten",
    print: "Drucken",
  },

  attest: {
    title: "Bestätigen und einreichen",
    intro: (buyer) =>
      `Mit dem Einreichen gehen die Antworten an ${buyer}, so wie sie jetzt sind. Danach lassen sie sich nicht mehr ändern, es sei denn, ${buyer} gibt Fragen zurück.`,
    goesAlong: "Was mitgeht",
    answered: "Antworten",
    answeredIs: (given, of) =>
      given === of
        ? `${answers(given)}, auf jede Frage`
        : `${given} von ${of}, der Rest bleibt offen`,
    noDocuments: "Keine",
    name: "Ihr Name",
    job: "Ihre Funktion",
    statement: "Die Erklärung, die Sie bestätigen",
    box: "Ich habe die Erklärung gelesen und bestätige sie",
    submit: "Antworten einreichen",
    submitting: "Wird eingereicht …",
    offline: "Sie sind ohne Netz. Zum Einreichen braucht es das Netz.",
    problems: {
      name: "Schreiben Sie Ihren Namen",
      job: "Schreiben Sie Ihre Funktion",
      box: "Kreuzen Sie das Kästchen an, um die Erklärung zu bestätigen",
    },
    summary: "Noch nicht eingereicht",
    notSaved:
      "Einige Antworten haben den Server noch nicht erreicht; eingereicht wurde nichts. Versuchen Sie es noch einmal.",
    unsure:
      "Der Server hat nicht geantwortet; ob die Einreichung ankam, ist nicht sicher. Drücken Sie noch einmal: Eingereicht wird einmal, so oft Sie auch drücken.",
    openFirst: (count) =>
      count === 1
        ? "1 Frage ist noch offen. Beantworten Sie sie zuerst:"
        : `${count} Fragen sind noch offen. Beantworten Sie sie zuerst:`,
    conflicts: "Auch jemand anderes hat eine Antwort geändert. Wählen Sie zuerst eine:",
  },

  receipt: {
    title: "Die Antworten sind eingereicht",
    text: (buyer) => `${buyer} hat sie jetzt. Bewahren Sie diese Seite als Quittung auf.`,
    reference: "Kennzeichen",
    at: "Eingereicht",
    late: (days) =>
      days === 1 ? "1 Tag nach dem Fälligkeitstag" : `${days} Tage nach dem Fälligkeitstag`,
    by: "Bestätigt von",
    byIs: (name, title) => `${name}, ${title}`,
    product: "Worum es geht",
    hash: "SHA-256 der Antworten",
    hashWhy: "Ein Fingerabdruck: Änderte sich nur ein Zeichen der Antworten, wäre es ein anderer.",
    next: "Wie es weitergeht",
    nextIs: (buyer, name) => [
      `${buyer} liest die Antworten und die Dokumente.`,
      "Ist etwas unklar, kommen einzelne Fragen per Mail zu Ihnen zurück.",
      `${name} teilt Ihnen die Entscheidung mit.`,
    ],
    stays: "Diese Quittung und die Antworten bleiben über den Link in Ihrer Mail lesbar.",
    print: "Quittung drucken",
    read: "Antworten lesen",
    unsent: (count) =>
      count === 1
        ? "1 Antwort auf diesem Gerät kam nach der Einreichung und gehört nicht dazu."
        : `${count} Antworten auf diesem Gerät kamen nach der Einreichung und gehören nicht dazu.`,
    none: "Es gibt noch keine Quittung: Die Antworten sind nicht eingereicht.",
    closed: "Diese Bewertung wurde ohne Einreichung abgeschlossen.",
  },

  finishDialog: {
    title: "Auf diesem Gerät abschließen?",
    text: "Damit verschwinden die Antworten aus diesem Browser. Was gespeichert ist, bleibt bei der Bewertung, und der Link in Ihrer Mail gilt weiter.",
    unsaved: (count) =>
      count === 1
        ? "1 Antwort ist nicht auf dem Server gespeichert und ginge verloren."
        : `${count} Antworten sind nicht auf dem Server gespeichert und gingen verloren.`,
    go: "Hier alles entfernen",
    stay: "Bleiben",
  },
};
