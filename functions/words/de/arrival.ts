import type { ArrivalWords } from "../en/arrival.ts";
import { minutes, questions } from "./counts.ts";

/** What the supplier's page says until the mailbox is proved, in German. */
export const arrival: ArrivalWords = {
  skip: "Zum Inhalt springen",
  language: "Sprache",
  errorInTitle: "Fehler",
  opening: "Ihr Link wird geöffnet …",
  offline:
    "Kein Netz. Antworten Sie ruhig weiter: Alles wird auf diesem Gerät aufbewahrt und später gesendet.",
  answersOf: (buyer, product) => `${buyer}, zu ${product}`,
  footer: (name) => `Fragen zu dieser Bewertung? Wenden Sie sich an ${name}`,
  byMail: (email) => `unter ${email}`,

  landing: {
    title: (buyer) => `${buyer} bittet Sie um Auskunft zu Ihrer KI`,
    intro: (supplier, product) => `Es geht um das, was ${supplier} liefert: ${product}.`,
    who: "Wer fragt",
    whoIs: (name, buyer) => `${name}, ${buyer}`,
    what: "Wozu",
    length: "Wie lange es dauert",
    lengthIs: (count, time) =>
      `${questions(count)}, etwa ${minutes(time)}. Sie können jederzeit aufhören und über denselben Link zurückkommen.`,
    until: "Bis wann",
    readers: "Wer es liest",
    readersAre: (buyer) =>
      `Nur die Personen bei ${buyer}, die Lieferanten bewerten. Bei jeder Antwort steht, wer sie gegeben hat.`,
    nda: "Vertraulichkeit",
    ndaNone: (name) =>
      `Hier ist keine Vereinbarung genannt. Brauchen Sie vorher eine, fragen Sie ${name}.`,
    kept: "Wie lange es aufbewahrt wird",
    keptNone: (buyer, name) =>
      `So lange ${buyer} das Produkt oder die Dienstleistung nutzt und die Auswahl belegen muss. Die genaue Dauer nennt Ihnen ${name}.`,
    message: (name) => `Nachricht von ${name}`,
    codeWhy: (mailbox, open) =>
      open
        ? `Um die Fragen zu sehen, geben Sie einen sechsstelligen Code ein. Wir senden ihn auf Ihren Wunsch an ${mailbox}.`
        : `Um das Eingereichte zu lesen, geben Sie einen sechsstelligen Code ein. Wir senden ihn auf Ihren Wunsch an ${mailbox}.`,
    send: "Code senden",
    haveCode: "Ich habe schon einen Code",
    start: "Beginnen",
    wrongPerson: (name) =>
      `Nicht die richtige Person? Sagen Sie ${name}, wer es ist; diese Person bekommt einen eigenen Link.`,
    submittedTitle: "Diese Antworten sind eingereicht",
    submitted: (product) =>
      `Die Bewertung von ${product} ist eingereicht. Sie können die Quittung und die Antworten lesen.`,
    closedTitle: "Diese Bewertung ist abgeschlossen",
    closed: (product) =>
      `Die Fragen zu ${product} sind abgeschlossen. Sie können lesen, was eingereicht wurde und worum Sie seither gebeten wurden.`,
    asked: {
      delegate: {
        title: (by) => `${by} teilt Fragen mit Ihnen`,
        intro: (buyer, product) =>
          `${buyer} fragt nach ${product}; ein Teil der Fragen ist für Sie.`,
      },
      lead: {
        title: (by) => `${by} übergibt an Sie`,
        intro: (buyer, product) =>
          `${buyer} fragt nach ${product}. Von jetzt an sind Sie federführend; alles bisher Beantwortete ist da.`,
      },
      signatory: {
        title: (by) => `${by} bittet Sie, zu lesen und zu unterschreiben`,
        intro: (buyer, product) =>
          `Die Antworten an ${buyer} zu ${product} sind fertig. Ihre Unterschrift reicht sie ein.`,
      },
    },
    yourName: "Ihr Name",
    yourNameWhy:
      "Er unterscheidet Sie von Mailfiltern, die Links öffnen und Schaltflächen drücken. Er wird nicht gespeichert.",
    yourNameMissing: "Schreiben Sie Ihren Namen",
    again: "Bestätigen Sie, dass Sie es noch sind",
    againWhy:
      "Ihre Sitzung ist zur Sicherheit zu Ende gegangen. Was Sie eingegeben haben, ist auf diesem Gerät gesichert; Sie machen dort weiter, wo Sie waren.",
    wanted: (by) => `Gewünscht von ${by} bis`,
    overTitle: "Die Frist ist vorbei",
    over: (due, name) =>
      `Antworten wurden bis ${due} angenommen. Nichts Gespeichertes ist verloren. Möchten Sie doch noch antworten, bitten Sie ${name} um einen späteren Termin; dieser Link öffnet sich dann wieder.`,
  },

  code: {
    title: "Geben Sie den Code aus der Mail ein",
    sentTo: (mailbox) =>
      `Wir haben sechs Ziffern an ${mailbox} gesendet. Sie gelten 10 Minuten. Sehen Sie auch im Spam-Ordner nach.`,
    typeIt: "Geben Sie die sechs Ziffern ein, die wir Ihnen gesendet haben. Sie gelten 10 Minuten.",
    label: "Code",
    hint: "Sechs Ziffern",
    go: "Weiter",
    wrongForm: "Geben Sie die sechs Ziffern aus der Mail ein",
    again: "Neuen Code senden",
    againIn: (seconds) =>
      seconds === 1
        ? "In 1 Sekunde können Sie einen neuen Code anfordern."
        : `In ${seconds} Sekunden können Sie einen neuen Code anfordern.`,
    sentAgain: "Ein neuer Code ist unterwegs. Nur der neueste gilt.",
  },

  passcode: {
    title: "Geben Sie das Kennwort ein",
    from: (name) =>
      `${name} nennt Ihnen ein Kennwort aus zehn Ziffern, etwa am Telefon. Haben Sie noch keines oder gilt es nicht mehr, fragen Sie danach.`,
    go: "Kennwort eingeben",
    label: "Kennwort",
    hint: "Zehn Ziffern",
    wrongForm: "Geben Sie die zehn Ziffern ein, die Ihnen genannt wurden",
  },

  refusals: {
    known: {
      unreachable:
        "Der Server ist nicht erreichbar. Versuchen Sie es noch einmal, sobald wieder Netz da ist.",
      failed: "Bei uns ist etwas fehlgeschlagen. Versuchen Sie es gleich noch einmal.",
      busy: "Gerade kommt zu viel auf einmal an. Versuchen Sie es noch einmal.",
      "code-wrong": "Das sind nicht die richtigen Ziffern. Es gelten die zuletzt genannten.",
      "code-expired": "Diese Ziffern gelten nicht mehr. Fordern Sie neue an.",
      "too-many-tries":
        "Zu viele Versuche. Fordern Sie neue Ziffern an oder warten Sie zehn Minuten.",
      "not-signed-in": "Diese Sitzung ist zu Ende. Öffnen Sie den Link in der Mail noch einmal.",
    },
    tooSoon: (seconds) =>
      seconds > 600
        ? `Es wurden zu viele Codes angefordert. In ${Math.ceil(seconds / 3600)} Stunden geht es wieder; oder wenden Sie sich an die Person, die Sie eingeladen hat.`
        : `Ein Code ist unterwegs. In ${seconds} Sekunden können Sie einen neuen anfordern.`,
  },

  obstacles: {
    "no-link": {
      title: "Diese Seite öffnet sich mit dem Link aus Ihrer Mail",
      text: "Der Adresse fehlt ihr letzter Teil. Öffnen Sie den Link in der Mail noch einmal oder lassen Sie sich einen neuen senden.",
    },
    unknown: {
      title: "Diesen Link kennen wir nicht",
      text: "Vielleicht wurde er beim Kopieren abgeschnitten. Öffnen Sie den Link in der Mail noch einmal oder lassen Sie sich einen neuen senden.",
    },
    "link-expired": {
      title: "Dieser Link ist abgelaufen",
      text: "Nichts ist verloren: Die bisherigen Antworten sind aufbewahrt. Lassen Sie sich einen neuen Link senden.",
    },
    "link-revoked": {
      title: "Dieser Link wurde zurückgezogen",
      text: "Das Unternehmen, das Sie eingeladen hat, hat ihn zurückgezogen. Fragen Sie die Person, die Sie eingeladen hat; haben Sie eine andere Einladung, lassen Sie sich deren Link senden.",
    },
    "link-replaced": {
      title: "Es gibt einen neueren Link",
      text: "Eine neuere Mail hat diesen Link ersetzt. Öffnen Sie die neueste Mail oder lassen Sie sich einen neuen Link senden.",
    },
    "approval-answered": {
      title: "Hier ist schon geantwortet",
      text: "Ein Link zur Zustimmung gilt einmal. Angemeldet finden Sie die Antwort bei der Bewertung.",
    },
    "approval-expired": {
      title: "Der letzte Tag für die Antwort ist vorbei",
      text: "Nichts wurde entschieden. Wer Sie gefragt hat, kann noch einmal fragen; dann kommt eine neue Mail mit einem neuen Link.",
    },
    "approval-ended": {
      title: "Danach wird nicht mehr gefragt",
      text: "Die Prüfung ging weiter, oder jemand anderes wurde gefragt. Durch diesen Link wurde nichts entschieden.",
    },
    "approval-replaced": {
      title: "Es gibt eine neuere Anfrage",
      text: "Sie wurden neu gefragt, zum jetzigen Stand. Öffnen Sie den Link in der neuesten Mail.",
    },
    "no-session": {
      title: "Öffnen Sie den Link aus Ihrer Mail noch einmal",
      text: "Dieser Browser ist bei der Bewertung nicht mehr angemeldet. Was Sie hier geschrieben haben, bleibt auf diesem Gerät und wird gesendet, sobald Sie zurück sind.",
    },
    "too-many-tries": {
      title: "Zu viele Versuche",
      text: "Damit niemand raten kann, ruht diese Seite einige Minuten. Öffnen Sie dann den Link in Ihrer Mail noch einmal.",
    },
    unreachable: {
      title: "Keine Verbindung",
      text: "Der Server ist nicht erreichbar. Was Sie auf diesem Gerät geschrieben haben, ist aufbewahrt.",
    },
    failed: {
      title: "Bei uns ist etwas fehlgeschlagen",
      text: "Nichts wurde geändert, nichts ist verloren. Versuchen Sie es gleich noch einmal.",
    },
  },
  signIn: "Stattdessen anmelden",
  tryAgain: "Noch einmal versuchen",
  freshLink: {
    title: "Neuen Link senden lassen",
    byToken: "Wir senden ihn an das Postfach, für das dieser Link gemacht wurde.",
    email: "Ihre E-Mail-Adresse",
    hint: "Die Adresse, an die die Einladung ging",
    send: "Neuen Link senden",
    done: "Wenn es eine offene Einladung gibt, ist ein neuer Link unterwegs. Sehen Sie in ein, zwei Minuten in Ihr Postfach.",
    wrong: "Schreiben Sie eine E-Mail-Adresse wie name@firma.example",
  },

  late: {
    title: "Diese Seite ist nicht angekommen",
    failed:
      "Dieser Teil der Seite ist nicht angekommen. Was Sie geschrieben haben, bleibt stehen. Versuchen Sie es noch einmal, sobald wieder Netz da ist.",
  },
  left: {
    title: "Dieses Gerät ist aufgeräumt",
    text: "Von der Bewertung ist in diesem Browser nichts mehr. Der Link in Ihrer Mail bringt Sie zurück.",
  },
};
