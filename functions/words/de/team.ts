import type { together as words } from "../en/team.ts";

/** What is said in German about people, comments and findings; spread into the words of the work. */
export const together: typeof words = {
  team: {
    title: "Wer antwortet",
    intro:
      "Teilen Sie Abschnitte oder einzelne Fragen mit Kolleginnen und Kollegen. Jede Person bekommt einen eigenen Link per Mail, sieht nur, was Sie teilen, und antwortet unter eigenem Namen. Einreichen können Sie.",
    task: "Wer antwortet",
    shared: (count) =>
      count === 0 ? "Mit anderen teilen" : count === 1 ? "1 Person" : `${count} Personen`,
    leads: "Federführend",
    me: (name) => `${name} (Sie)`,
    none: "Noch ist nichts geteilt.",
    colleagues: "Geteilt mit",
    ended: "Früher zurückgenommen",
    scope: "Geteilt",
    wanted: "Gewünscht bis",
    note: "Ihre Notiz",
    asked: (by, at) => `Geteilt von ${by}, ${at}`,
    letter: {
      pending: "Der Brief ist unterwegs",
      sending: "Der Brief ist unterwegs",
      sent: "Der Brief wurde gesendet",
      suppressed: "Der Brief wurde nicht gesendet",
      failed: "Der Brief war nicht zustellbar: Prüfen Sie die Adresse",
      unknown: "Es ist nicht sicher, dass der Brief ankam",
      bounced: "Der Brief kam zurück: Prüfen Sie die Adresse",
      complained:
        "Briefe an diese Adresse wurden als unerwünscht gemeldet; es wird keiner mehr gesendet",
    },
    progress: (n, m) => `${n} von ${m} beantwortet`,
    again: "Brief noch einmal senden",
    againFor: (name) => `Brief noch einmal senden, an ${name}`,
    takeBack: "Zurücknehmen",
    takeBackFrom: (name) => `Zurücknehmen, von ${name}`,
    takenBack: (name) =>
      `Zurückgenommen. Der Link von ${name} gilt nicht mehr; die Antworten bleiben.`,
    sentAgain: (name) => `Ein weiterer Brief geht an ${name}.`,
    shareTitle: "Mit jemandem teilen",
    name: "Name",
    email: "E-Mail-Adresse",
    sections: "Abschnitte",
    single: (section) => `Einzelne Fragen aus „${section}“`,
    noteLabel: "Notiz (freiwillig)",
    noteHint: "Steht so im Brief, wie Sie es schreiben",
    due: "Gewünscht bis (freiwillig)",
    share: "Teilen und Brief senden",
    done: (name) => `Geteilt. Ein Brief geht an ${name}.`,
    withWhom: (names) => `Bei ${names}`,
    by: (names) => `Beantwortet von ${names}`,
    shareThis: "Diese Frage teilen",
    shareSection: "Diesen Abschnitt mit jemandem teilen",
    summary: "Noch nicht geteilt",
    problems: {
      name: "Schreiben Sie den Namen",
      email: "Schreiben Sie eine E-Mail-Adresse wie name@firma.example",
      scope: "Wählen Sie mindestens einen Abschnitt oder eine Frage",
      date: "Schreiben Sie ein echtes Datum mit Tag, Monat und Jahr, oder keines",
    },
    failed:
      "Nicht gesendet: Es gibt kein Netz. Was Sie geschrieben haben, bleibt hier; versuchen Sie es noch einmal.",
    handOver: {
      title: "An jemand anderes übergeben",
      text: "Die andere Person ist von da an federführend: Sie beantwortet alles, teilt und reicht ein. Nichts Beantwortetes geht verloren. Der Auftraggeber erfährt davon.",
      stay: "Und Sie",
      leaves: "Ich bin fertig: Mein Link gilt nicht mehr",
      stays: "Ich antworte weiter mit, die andere Person ist federführend",
      go: "Übergeben",
      notSaved:
        "Einige Antworten haben den Server noch nicht erreicht; nichts wurde übergeben. Versuchen Sie es noch einmal.",
      done: (name) => `${name} ist jetzt federführend und bekommt einen Brief.`,
    },
    delegate: {
      banner: (by) => `${by} hat diese Fragen mit Ihnen geteilt und reicht das Ganze ein.`,
      wanted: (date) => `Gewünscht bis ${date}.`,
      done: (by) => `Alle Ihre Fragen sind beantwortet. Mehr ist nicht zu tun: ${by} reicht ein.`,
    },
  },

  signing: {
    title: "Jemanden um die Unterschrift bitten",
    text: "Jemand anderes, etwa die Rechtsabteilung oder die Geschäftsführung, kann alles lesen und an Ihrer Stelle unterschreiben. Die Unterschrift reicht die Antworten ein, wie sie stehen, wenn Sie darum bitten.",
    go: "Um die Unterschrift bitten",
    openFirst: "Erst müssen alle Fragen beantwortet sein.",
    states: {
      asked: (name, at) => `${name} wurde um die Unterschrift gebeten, ${at}.`,
      changed: (name) =>
        `Antworten wurden geändert, nachdem ${name} gebeten wurde; so lässt sich nichts unterschreiben. Bitten Sie noch einmal.`,
      refused: (name) => `${name} hat nicht unterschrieben.`,
      signed: (name) => `${name} hat unterschrieben.`,
      ended: (name) => `Die Bitte an ${name} wurde zurückgenommen.`,
    },
    careful: "Wenn Sie jetzt eine Antwort ändern, müssen Sie noch einmal bitten.",
    again: (name) => `${name} noch einmal bitten`,
    takeBack: "Bitte zurücknehmen",
    done: (name) => `Ein Brief geht an ${name}.`,
    page: {
      title: "Lesen und unterschreiben",
      intro: (by, buyer) =>
        `${by} hat diese Antworten für ${buyer} vorbereitet und bittet um Ihre Unterschrift. Sie reicht die Antworten ein, wie sie hier stehen; danach lassen sie sich nicht mehr ändern, es sei denn, ${buyer} schickt Fragen zurück.`,
      open: "Alle Antworten lesen",
      changed: (by) =>
        `Antworten wurden geändert, nachdem Sie um die Unterschrift gebeten wurden. Im Augenblick gibt es nichts zu unterschreiben: ${by} muss Sie noch einmal bitten.`,
      sign: "Unterschreiben und einreichen",
      refuse: "Nicht unterschreiben",
      refuseHint: (by) => `Geht per Mail an ${by}, wie Sie es schreiben`,
      refuseLabel: "Was Sie von der Unterschrift abhält",
      refuseGo: "Senden und nicht unterschreiben",
      refuseWrong: "Sagen Sie, was Sie von der Unterschrift abhält",
      refused: (by) => `Ihre Notiz ging an ${by}. Nichts wurde eingereicht.`,
    },
  },

  thread: {
    write: (buyer) => `${buyer} dazu fragen`,
    open: (count, unread) =>
      unread > 0
        ? `${count === 1 ? "1 Kommentar" : `${count} Kommentare`}, davon ${unread} neu`
        : count === 1
          ? "1 Kommentar"
          : `${count} Kommentare`,
    label: (buyer) => `Kommentar an ${buyer}`,
    hint: "Beide Seiten lesen ihn; er ist nicht Teil der Antwort",
    send: "Kommentar senden",
    empty: "Schreiben Sie erst etwas",
    at: (by, at) => `${by}, ${at}`,
    sent: "Gesendet.",
    failed:
      "Nicht gesendet: Es gibt kein Netz. Was Sie geschrieben haben, bleibt hier; versuchen Sie es noch einmal.",
    news: (count) =>
      count === 1 ? "Es gibt einen neuen Kommentar zu" : `Es gibt ${count} neue Kommentare zu`,
    correct: "Um Berichtigung dieser Antwort bitten",
    correctLabel: "Was an der Antwort nicht stimmt",
    correctHint: (buyer) =>
      `${buyer} entscheidet, ob die Frage zu Ihnen zurückkommt. Bis dahin bleibt das Eingereichte, wie es ist.`,
    correctGo: "Um Berichtigung bitten",
    correction: {
      asked: "Sie haben um Berichtigung dieser Antwort gebeten",
      declined: "Die Berichtigung wurde abgelehnt",
      returned: "Die Frage kam zu Ihnen zurück",
    },
  },

  findings: {
    title: "Was Sie beheben sollen",
    task: "Was Sie beheben sollen",
    open: (count) => (count === 1 ? "1 wartet auf Sie" : `${count} warten auf Sie`),
    none: "Es wird nichts von Ihnen erbeten.",
    noneOpen: "Nichts wartet auf Sie",
    loading: "Einen Augenblick …",
    banner: (buyer, count) =>
      count === 1
        ? `${buyer} bittet Sie, etwas zu beheben.`
        : `${buyer} bittet Sie, ${count} Dinge zu beheben.`,
    go: "Ansehen, worum es geht",
    severities: { blocker: "Blockierend", major: "Schwer", minor: "Leicht" },
    states: {
      asked: "Wartet auf Sie",
      replied: "Wartet auf den Auftraggeber",
      verified: "Erledigt",
      closed: "Geschlossen",
    },
    overdue: "Überfällig",
    action: "Worum gebeten wird",
    due: "Bis",
    question: "Zur Antwort auf",
    thread: "Was geschrieben wurde",
    proof: (title, date) => `${title}, vom ${date}`,
    reply: "Antworten",
    replyLabel: "Was Sie getan haben",
    proofHint: "Eine Seite oder ein Dokument, das es zeigt; ein Link genügt",
    addProof: "Nachweis hinzufügen",
    removeProof: (n) => `Nachweis ${n} entfernen`,
    proofN: (n) => `Nachweis ${n}`,
    name: "Titel",
    url: "Webadresse",
    date: "Datum des Dokuments",
    send: "Antwort senden",
    sent: "Ihre Antwort ist beim Auftraggeber.",
    summary: "Die Antwort ist nicht vollständig",
    problems: {
      text: "Sagen Sie, was Sie getan haben",
      title: "Schreiben Sie den Titel",
      url: "Schreiben Sie eine Webadresse, die mit https:// beginnt",
      date: "Schreiben Sie ein echtes Datum mit Tag, Monat und Jahr",
    },
    failed:
      "Nicht gesendet: Es gibt kein Netz. Was Sie geschrieben haben, bleibt hier; versuchen Sie es noch einmal.",
  },
};
