import type { serverWords as english } from "../en/server-words.ts";
import { t } from "./base.ts";

/** Sentences of the server that are always the same. */
const SAME: Readonly<Record<string, string>> = {
  "This is missing.": "Das fehlt.",
  "Write a text.": "Schreiben Sie einen Text.",
  "Give a number.": "Geben Sie eine Zahl an.",
  "Give a whole number.": "Geben Sie eine ganze Zahl an.",
  "Say true or false.": "Sagen Sie ja oder nein.",
  "Give a list.": "Geben Sie eine Liste an.",
  "Give named fields.": "Geben Sie benannte Felder an.",
  "Give a day such as 2027-03-31.": "Geben Sie einen Tag an, etwa 31.03.2027.",
  "Give an instant such as 2027-03-31T12:00:00Z.":
    "Geben Sie einen Zeitpunkt an, etwa 2027-03-31T12:00:00Z.",
  "This is not one of the forms it may have.": "So kann das hier nicht stehen.",
  "There is no such field.": "Dieses Feld gibt es nicht.",
  "This text holds a broken character; type it again.":
    "Dieser Text enthält ein beschädigtes Zeichen; schreiben Sie ihn neu.",
  "Some fields need mending.": "Einige Angaben sind so nicht möglich.",

  "Write something here.": "Schreiben Sie hier etwas.",
  "Write something first.": "Schreiben Sie zuerst etwas.",
  "Use one line without control characters.":
    "Schreiben Sie eine einzige Zeile ohne Steuerzeichen.",
  "Write a web address that starts with https://.":
    "Schreiben Sie eine Internetadresse, die mit https:// beginnt.",
  "Write an e-mail address such as name@company.example.":
    "Schreiben Sie eine E-Mail-Adresse wie name@firma.example.",
  "Name an IANA time zone such as Europe/Berlin.": "Nennen Sie eine Zeitzone wie Europe/Berlin.",
  "Give a number with fewer digits.": "Geben Sie eine Zahl mit weniger Stellen an.",
  "Not an id of Assay.": "Das ist keine Kennung von Assay.",
  "Not an id of a risk.": "Das ist keine Kennung eines Risikos.",
  "Not an id of a finding.": "Das ist keine Kennung einer Feststellung.",
  "Not a cursor of this list.": "Diese Stelle gibt es in der Liste nicht.",
  "This view has too many filters to be kept.":
    "Diese Ansicht hat zu viele Filter, um sie zu behalten.",
  "There is no line to import.": "Es gibt keine Zeile zum Einlesen.",
  "The name of the company is missing.": "Der Name der Firma fehlt.",
  "Say what happened.": "Schreiben Sie, was geschehen ist.",
  "Say what it is for.": "Schreiben Sie, wozu es dient.",
  "Say what is missing.": "Schreiben Sie, was fehlt.",
  "Say what is asked of the supplier.": "Schreiben Sie, was der Lieferant tun soll.",
  "Say what was done.": "Schreiben Sie, was getan wurde.",
  "Say what is wrong with the answer.": "Schreiben Sie, was an der Antwort nicht stimmt.",
  "Say what keeps you from signing.": "Schreiben Sie, was Sie vom Unterschreiben abhält.",
  "Say why not; whoever asked will read it.":
    "Schreiben Sie, warum nicht; wer gefragt hat, liest es.",
  "Say why the answer stays as it is.": "Schreiben Sie, warum die Antwort bleibt, wie sie ist.",
  "Say how you get out.": "Schreiben Sie, wie Sie wieder herauskommen.",
  "Name what keeps the risk small meanwhile.":
    "Nennen Sie, was das Risiko in der Zwischenzeit klein hält.",
  "Somebody has to administer the organisation. Make another person administrator first.":
    "Jemand muss die Organisation verwalten. Geben Sie zuerst einer anderen Person diese Rolle.",
  "Give the reason.": "Geben Sie den Grund an.",
  "Give the reason; your colleague reads it.":
    "Geben Sie den Grund an; Ihre Kollegin oder Ihr Kollege liest ihn.",
  "Give the reason; the supplier may see it.":
    "Geben Sie den Grund an; der Lieferant kann ihn sehen.",
  "Give the reason; an auditor will read it.":
    "Geben Sie den Grund an; eine Prüfung wird ihn lesen.",
  "Give the reason; it stays in the history.":
    "Geben Sie den Grund an; er bleibt im Verlauf stehen.",
  "Choose at least one.": "Wählen Sie mindestens einen Eintrag.",
  "Choose at least one supplier.": "Wählen Sie mindestens einen Lieferanten.",
  "Choose at least one contact.": "Wählen Sie mindestens einen Kontakt.",
  "Choose at least one question.": "Wählen Sie mindestens eine Frage.",
  "Choose at least one section or question.":
    "Wählen Sie mindestens einen Abschnitt oder eine Frage.",
  "Choose today or a later day.": "Wählen Sie heute oder einen späteren Tag.",
  "Choose a later day.": "Wählen Sie einen späteren Tag.",
  "Choose somebody else.": "Wählen Sie jemand anderen.",
  "Choose a kind of the list.": "Wählen Sie eine Art aus der Liste.",
  "Choose a business owner, a risk manager or an administrator who can sign in.":
    "Wählen Sie eine Person mit Fachverantwortung, aus dem Risikomanagement oder der Administration, die sich anmelden kann.",
  "At most four reminders.": "Höchstens vier Erinnerungen.",
  "At least a day.": "Mindestens ein Tag.",
  "At most 90 days.": "Höchstens 90 Tage.",
  "At most 50 at once.": "Höchstens 50 auf einmal.",
  "The end lies before the start.": "Das Ende liegt vor dem Beginn.",
  "This day lies before the document's own date.":
    "Dieser Tag liegt vor dem Datum des Dokuments selbst.",
  "This is too far off.": "Das liegt zu weit in der Zukunft.",
  "Name somebody else.": "Nennen Sie jemand anderen.",
  "Name each question once.": "Nennen Sie jede Frage nur einmal.",
  "This question is not asked here.": "Diese Frage wird hier nicht gestellt.",
  "This section is not asked here.": "Dieser Abschnitt wird hier nicht gefragt.",
  "This question was not returned; it is locked.":
    "Diese Frage wurde nicht zurückgegeben; sie ist gesperrt.",
  "This question was not asked.": "Diese Frage wurde nicht gestellt.",
  "This question earns no points; there is nothing to rule on.":
    "Diese Frage bringt keine Punkte; es gibt nichts zu beurteilen.",
  "The supplier does not claim that this question is not applicable.":
    "Der Lieferant sagt nicht, dass diese Frage nicht zutrifft.",
  "This contact is invited already.": "Dieser Kontakt ist schon eingeladen.",
  "This is not the statement asked for.": "Das ist nicht die verlangte Erklärung.",
  "Answer at least one question, with its source.":
    "Beantworten Sie mindestens eine Frage, mit ihrer Quelle.",

  "It cannot lie above the inherent risk.": "Es kann nicht über dem inhärenten Risiko liegen.",
  "The target cannot lie above the current risk.":
    "Das Ziel kann nicht über dem jetzigen Risiko liegen.",
  "Give the day until which the supplier is to mend it.":
    "Geben Sie den Tag an, bis zu dem der Lieferant es beheben soll.",
  "Accept it by name, with a reason and an end; that is a step of its own.":
    "Das Risiko nimmt jemand namentlich an, mit Grund und Ende; das ist ein eigener Schritt.",
  "The score says this; only an entry made by hand lets people say it.":
    "Das sagt die Bewertung; nur bei einem von Hand gemachten Eintrag sagen es Menschen.",
  "This person ruled here; at T1 and T2 choose one who did not.":
    "Diese Person hat hier geurteilt; wählen Sie bei T1 und T2 eine, die es nicht hat.",
  "Give compensating controls, exit plan, risk owner and end date.":
    "Geben Sie ausgleichende Maßnahmen, Ausstiegsplan, Risikoverantwortung und Enddatum an.",
  "Only an exception has these.": "Das hat nur eine Ausnahme.",
  "A waiver or an exception needs a second person.":
    "Ein Verzicht oder eine Ausnahme braucht eine zweite Person.",
  "Only an open must-have of this product can have an entry of its own.":
    "Einen eigenen Eintrag kann nur ein offenes Muss-Kriterium dieses Produkts haben.",
  "Nothing was submitted about this product yet; send the full questionnaire.":
    "Zu diesem Produkt wurde noch nichts eingereicht; senden Sie den vollen Fragebogen.",
  "A refresh cannot be sent here.": "Eine Auffrischung lässt sich hier nicht senden.",
  "Name one product of one supplier you have.":
    "Nennen Sie ein Produkt eines Lieferanten, den Sie haben.",
  "Name one member, by name, address or id.":
    "Nennen Sie ein Mitglied, mit Namen, Adresse oder Kennung.",
  "Write a text, not a formula.": "Schreiben Sie einen Text, keine Formel.",
  "No risk of this register has this id; leave it empty to enter a new one.":
    "Kein Risiko dieses Registers hat diese Kennung; lassen Sie sie leer, um ein neues einzutragen.",
  "This is no export of the register: its first line must name the columns.":
    "Das ist kein Auszug des Registers: Seine erste Zeile muss die Spalten nennen.",
  "The file is larger than a register can be; bring it in parts.":
    "Die Datei ist größer, als ein Register sein kann; bringen Sie sie in Teilen.",
  "No sheet of the workbook holds a line.": "Kein Blatt der Arbeitsmappe enthält eine Zeile.",
  "This is no workbook; save it as .xlsx or as CSV.":
    "Das ist keine Arbeitsmappe; speichern Sie sie als .xlsx oder als CSV.",
  "The list is longer than 10,000 lines or wider than 60 columns; bring it in parts.":
    "Die Liste ist länger als 10.000 Zeilen oder breiter als 60 Spalten; bringen Sie sie in Teilen.",
  "The result is not final: only a final one can be accepted.":
    "Das Ergebnis ist noch nicht endgültig; annehmen lässt sich nur ein endgültiges.",
  "The workbook is locked with a password or of the old kind; save it as plain .xlsx.":
    "Die Arbeitsmappe ist mit einem Kennwort geschützt oder von der alten Art; speichern Sie sie als einfache .xlsx.",
  "The workbook holds macros; save it as .xlsx without macros.":
    "Die Arbeitsmappe enthält Makros; speichern Sie sie als .xlsx ohne Makros.",
  "The workbook holds definitions that no spreadsheet program writes; it was not opened.":
    "Die Arbeitsmappe enthält Festlegungen, die keine Tabellenkalkulation schreibt; sie wurde nicht geöffnet.",
  "The file is damaged; save it once more.":
    "Die Datei ist beschädigt; speichern Sie sie noch einmal.",
  "Send the file's bytes as application/octet-stream.":
    "Senden Sie die Bytes der Datei als application/octet-stream.",
  "Send a file.": "Senden Sie eine Datei.",
  "Send at most 4 MB at once.": "Senden Sie höchstens 4 MB auf einmal.",
  "This is too large to be sent at once.": "Das ist zu groß, um es auf einmal zu senden.",
  "Send at most 1 MB at once.": "Senden Sie höchstens 1 MB auf einmal.",

  "Reminded within the last day already; wait until tomorrow.":
    "Im letzten Tag wurde schon erinnert; warten Sie bis morgen.",
  "Nobody to remind: whoever may answer here has no e-mail address. Copy a link instead.":
    "Niemand ist zu erinnern: Wer hier antworten darf, hat keine E-Mail-Adresse. Kopieren Sie stattdessen einen Link.",
  "This contact has no address; copy the link instead.":
    "Dieser Kontakt hat keine Adresse; kopieren Sie stattdessen den Link.",
  "This invitation was revoked; invite again to let this person in.":
    "Diese Einladung wurde zurückgezogen; laden Sie neu ein, um diese Person hereinzulassen.",
  "Every invitation was revoked, so nobody could answer.":
    "Alle Einladungen wurden zurückgezogen, also könnte niemand antworten.",
  "The supplier asked this colleague itself and sends the letters.":
    "Der Lieferant hat diese Person selbst gebeten und sendet die Briefe.",
  "Nothing was asked yet; issue the assessment first.":
    "Noch wurde nichts gefragt; senden Sie die Bewertung zuerst.",
  "Nobody waits for this answer to be corrected.":
    "Niemand wartet darauf, diese Antwort zu berichtigen.",
  "A member compiled these answers; start a new assessment to ask the supplier.":
    "Diese Antworten hat ein Mitglied zusammengetragen; beginnen Sie eine neue Bewertung, um den Lieferanten zu fragen.",
  "Only the supplier replies to a finding.": "Auf eine Feststellung antwortet nur der Lieferant.",
  "This finding is settled; no reply is needed any more.":
    "Diese Feststellung ist erledigt; eine Antwort braucht es nicht mehr.",
  "This thread is full; write to each other directly.":
    "Dieses Gespräch ist voll; schreiben Sie einander direkt.",
  "There is no result before the supplier has submitted.":
    "Bevor der Lieferant einreicht, gibt es kein Ergebnis.",
  "You overrode an answer, accepted N/A or answered for the supplier; at T1 and T2 another person decides or approves.":
    "Sie haben eine Antwort überstimmt, „trifft nicht zu“ angenommen oder für den Lieferanten geantwortet; bei T1 und T2 entscheidet oder genehmigt jemand anderes.",
  "There is nothing here, or it is not yours to see.":
    "Hier ist nichts, oder es ist nicht für Sie bestimmt.",
  "You are signed in, but not a member of an organisation here. Ask your administrator to add you.":
    "Sie sind angemeldet, gehören hier aber zu keiner Organisation. Bitten Sie Ihre Administration, Sie hinzuzufügen.",
  "The body is not valid JSON.": "Der Server hat die Anfrage nicht verstanden.",
  "Some answers do not fit.": "Einige Antworten passen nicht.",
  "Some answers need mending.": "Einige Antworten sind so nicht möglich.",
  "Some questions are still open.": "Einige Fragen sind noch offen.",
  "The statement to confirm has changed; reload the page.":
    "Die Erklärung, die zu bestätigen ist, hat sich geändert; laden Sie die Seite neu.",
  "This reference also belongs to locked questions; add a new one.":
    "Dieser Nachweis gehört auch zu gesperrten Fragen; fügen Sie einen neuen hinzu.",
  "Sign in first.": "Melden Sie sich zuerst an.",
  "This Idempotency-Key was used for another request.":
    "Diese Änderung wurde schon einmal anders gesendet.",
  "Too much at once; try again.": "Zu viel auf einmal; versuchen Sie es noch einmal.",
  "Too much at once; try again in a moment.":
    "Zu viel auf einmal; versuchen Sie es gleich noch einmal.",
};

type Told = readonly string[];

/** Sentences with something of the matter in them, in the order it stands in the English one. */
const WITH: readonly (readonly [RegExp, (told: Told) => string])[] = [
  [/^Use at most (\d+) characters\.$/, ([n]) => `Verwenden Sie höchstens ${n} Zeichen.`],
  [/^Give at least (\d+) characters\.$/, ([n]) => `Verwenden Sie mindestens ${n} Zeichen.`],
  [/^Give at most (\d+) characters\.$/, ([n]) => `Verwenden Sie höchstens ${n} Zeichen.`],
  [/^Give at least (\d+) entries\.$/, ([n]) => `Geben Sie mindestens ${n} Einträge an.`],
  [/^Give at most (\d+) entries\.$/, ([n]) => `Geben Sie höchstens ${n} Einträge an.`],
  [/^Give at least (\S+)\.$/, ([n]) => `Geben Sie mindestens ${n} an.`],
  [/^Give at most (\S+)\.$/, ([n]) => `Geben Sie höchstens ${n} an.`],
  [/^Choose from: (.*)\.$/, ([all]) => `Wählen Sie aus: ${all}.`],
  [/^Keep at most (\d+) views\.$/, ([n]) => `Behalten Sie höchstens ${n} Ansichten.`],
  [/^Send at most (\d+) lines at once\.$/, ([n]) => `Senden Sie höchstens ${n} Zeilen auf einmal.`],
  [
    /^Bring in at most (\d+) lines at once\.$/,
    ([n]) => `Lesen Sie höchstens ${n} Zeilen auf einmal ein.`,
  ],
  [/^Choose a day up to (\S+)\.$/, ([day]) => `Wählen Sie einen Tag bis zum ${dayOf(day)}.`],
  [/^Give a date up to (\S+)\.$/, ([day]) => `Geben Sie ein Datum bis zum ${dayOf(day)} an.`],
  [/^There is no question (.+)\.$/, ([id]) => `Eine Frage ${id} gibt es nicht.`],
  [/^This does not fit the question (.+)\.$/, ([id]) => `Das passt nicht zur Frage ${id}.`],
  [
    /^Name the source of the answer to: (.*)$/,
    ([text]) => `Nennen Sie die Quelle der Antwort auf: ${text}`,
  ],
  [
    /^Name at most (\d+) different pages\.$/,
    ([n]) => `Nennen Sie höchstens ${n} verschiedene Seiten.`,
  ],
  [/^(.+) was not asked in this round\.$/, ([id]) => `${id} wurde in dieser Runde nicht gefragt.`],
  [/^Must-have (.+) is not open\.$/, ([id]) => `Muss-Kriterium ${id} ist nicht offen.`],
  [
    /^“(.*)”(?: and (\d+) more)? was not asked before, and a refresh would not ask it; send the full questionnaire\.$/,
    ([text, more]) =>
      `„${text}“${more ? ` und ${more} weitere Fragen` : ""} gab es damals noch nicht, und eine Auffrischung würde sie nicht stellen; senden Sie den vollen Fragebogen.`,
  ],
  [
    /^(\d+) letters within a day are enough for one person; copy the link instead\.$/,
    ([n]) =>
      `${n} Briefe an einem Tag sind für eine Person genug; kopieren Sie stattdessen den Link.`,
  ],
  [
    /^At most (\d+) people answer; revoke one first\.$/,
    ([n]) => `Höchstens ${n} Personen antworten; ziehen Sie zuerst eine Einladung zurück.`,
  ],
  [
    /^At most (\d+) colleagues at a time; take a share back first\.$/,
    ([n]) =>
      `Höchstens ${n} Kolleginnen und Kollegen auf einmal; nehmen Sie zuerst einen Teil zurück.`,
  ],
  [
    /^Answers changed after you were asked to sign\. Nothing was submitted; (.+) has to ask you again\.$/,
    ([name]) =>
      `Nach der Bitte um Ihre Unterschrift haben sich Antworten geändert. Eingereicht wurde nichts; ${name} muss Sie noch einmal bitten.`,
  ],
  [
    /^There is no kind of evidence called (.+)\.$/,
    ([name]) => `Eine Art von Nachweis namens ${name} gibt es nicht.`,
  ],
  [/^This waits for (.+)\.$/, ([name]) => `Das wartet auf ${name}.`],
  [
    /^This could be answered until (\S+); (.+) has to ask again\.$/,
    ([day, name]) => `Das ließ sich bis zum ${dayOf(day)} beantworten; ${name} muss neu fragen.`,
  ],
  [
    /^This needs the role (.+); yours is (.+)\.$/,
    ([needed, own]) => `Dazu braucht es die Rolle ${roles(needed)}; Ihre ist ${roles(own)}.`,
  ],
  [
    /^This assessment is (\S+); (.+)\.$/,
    ([status, rest = ""]) =>
      `Diese Bewertung ist ${stateOf(status)}; ${REST[rest] ?? "das geht jetzt nicht"}.`,
  ],
  [
    /^This finding is (\S+); it cannot become (\S+)\.$/,
    () => "So, wie diese Feststellung jetzt steht, geht das nicht.",
  ],
  [
    /^Open must-haves stand against it: waive (.+) or decide otherwise\.$/,
    ([names]) =>
      `Offene Muss-Kriterien stehen dagegen: Verzichten Sie auf ${names}, oder entscheiden Sie anders.`,
  ],
  [
    /^(.+) changed this(?: on (\S+) at (\S+) UTC)?, after you opened it\. Reload to see it; nothing of yours was saved\.$/,
    ([who, day, at]) =>
      `${who === "Somebody else" ? "Jemand anderes" : who} hat das ${day ? `am ${dayOf(day)} um ${at} UTC ` : ""}geändert, nachdem Sie es geöffnet hatten. Laden Sie es neu; von Ihnen wurde nichts gespeichert.`,
  ],
  [
    /^(.+) is still asked about (.+)\. Invite somebody in their place first, or cancel\.$/,
    ([name, what]) =>
      `${name} ist noch gefragt zu ${what}. Laden Sie zuerst jemand anderen dafür ein, oder brechen Sie ab.`,
  ],
  [
    /^(.+) answers the whole questionnaire already\.$/,
    ([name]) => `${name} beantwortet schon den ganzen Fragebogen.`,
  ],
  [
    /^This contact answers (\d+) assessments; a new address ends the links of at most (\d+) at once\. Add the new address as a contact of its own\.$/,
    ([count, most]) =>
      `Dieser Kontakt beantwortet ${count} Bewertungen; eine neue Adresse beendet die Links von höchstens ${most} auf einmal. Legen Sie die neue Adresse als eigenen Kontakt an.`,
  ],
];

/** What cannot be done with an assessment as it stands. */
const REST: Readonly<Record<string, string>> = {
  "nobody can answer it now": "jetzt kann sie niemand beantworten",
  "there is nothing to review now": "jetzt gibt es nichts zu prüfen",
  "it can no longer be changed": "sie lässt sich nicht mehr ändern",
  "only a decision is reopened": "wieder geöffnet wird nur eine Entscheidung",
  "nothing can be compiled for it": "für sie lässt sich nichts zusammentragen",
  "nobody reads along": "niemand liest mit",
};

function stateOf(status = ""): string {
  const word: string | undefined = t.assessmentStates[status as keyof typeof t.assessmentStates];
  return word ? `„${word}“` : status;
}

function roles(names = ""): string {
  return names.replace(/[\w-]+/g, (name) => (name === "or" ? "oder" : (t.roles[name] ?? name)));
}

function dayOf(day = ""): string {
  const [year, month, date] = day.split("-");
  return date ? `${Number(date)}.${Number(month)}.${year}` : day;
}

/** What the server says, in German. */
export const serverWords: typeof english = {
  say: (message) => {
    if (Object.hasOwn(SAME, message)) return SAME[message];
    for (const [form, said] of WITH) {
      const found = form.exec(message);
      if (found) return said(found.slice(1));
    }
    return undefined;
  },
};
