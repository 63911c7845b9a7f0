import type { chasing as english } from "../en/chasing.ts";

/** What is said while a supplier is chased, in German. */
export const chasing: typeof english = {
  remind: "Erinnern",
  remindName: (name) => `${name} erinnern`,
  reminded: (name) => `Eine Erinnerung an ${name} ist unterwegs.`,
  rotate: "Den Link ersetzen",
  rotateTitle: (name) => `Den Link von ${name} ersetzen?`,
  rotateBody: (mailed) =>
    mailed
      ? "Jeder frühere Link und jede Sitzung dieser Person endet sofort. Ein Brief bringt den neuen Link. Was beantwortet wurde, bleibt."
      : "Jeder frühere Link und jede Sitzung dieser Person endet sofort. Kopieren Sie den neuen Link und übergeben Sie ihn. Was beantwortet wurde, bleibt.",
  rotateConfirm: "Ersetzen",
  passcode: (name) => `${name} erreicht keine Mail, also fragt die Seite nach einem Kennwort:`,
  passcodeHow:
    "Nennen Sie es am Telefon, nie neben dem Link. Es wird nur einmal gezeigt; der nächste Link bringt ein neues und beendet dieses.",
  again: "Noch einmal einladen",
  replace: "Stattdessen ein anderer Kontakt",
  replaceLead: (name) =>
    `Die Links von ${name} enden. Jede Antwort bleibt, und der neue Kontakt macht dort weiter.`,
  contact: "Kontakt",
  chooseContact: "Einen Kontakt wählen",
  noOther:
    "Der Lieferant hat noch keinen anderen Kontakt. Fügen Sie zuerst auf seiner Seite einen hinzu.",
  supplierPage: "Zum Lieferanten",
  replaceSubmit: "Stattdessen einladen",
  otherAddress:
    "Links und Sitzungen der alten Adresse enden, wenn Sie speichern: Wer dieses Postfach liest, kommt nicht mehr hinein.",
  sendLinks: "An die neue Adresse senden, was noch zu beantworten ist",
  removeContact: (name) => `${name} entfernen`,
  remove: "Entfernen",
  contactGone: (name) => `${name} wurde entfernt.`,
  contactErased: (ended) =>
    `Adresse, Telefon und Position sind gelöscht; der Name bleibt, wo diese Person früher gefragt wurde.${ended > 0 ? " Ihre alten Links sind beendet." : ""}`,
  tell: "Allen, die antworten dürfen, einen Brief schreiben",
  plan: "Erinnerungen",
  planText: (before, after) => {
    const days = (list: readonly number[]) => list.map(Math.abs).join(", ");
    const parts = [
      ...(before.length > 0
        ? [`${days(before.toSorted((a, b) => b - a))} Tage vor der Fälligkeit`]
        : []),
      ...(after.length > 0 ? [`${days(after.toSorted((a, b) => a - b))} Tage danach`] : []),
    ];
    return parts.length > 0 ? parts.join("; ") : "Keine von selbst";
  },
  next: "Nächste Erinnerung",
  change: "Die Erinnerungen ändern",
  before: "Tage vor der Fälligkeit",
  remindOn: {
    before: "Erinnerungen: Tage vor der Fälligkeit",
    after: "Erinnerungen: Tage nach der Fälligkeit",
  },
  after: "Tage nach der Fälligkeit",
  daysHint: "Bis zu vier Zahlen mit Kommas dazwischen, zum Beispiel 7, 2. Leer heißt: keine.",
  daysProblem: "Schreiben Sie ganze Zahlen von 1 bis 90 mit Kommas dazwischen, höchstens vier.",
  submit: "Die Erinnerungen speichern",
  saved: "Die Erinnerungen sind gespeichert.",
  asBefore: "Es ist wie zuvor.",
};
