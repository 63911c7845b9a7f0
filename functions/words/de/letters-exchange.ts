import type { Decision } from "../../domain/assessment.ts";
import type { approval as EnglishApproval } from "../en/letters-approval.ts";
import type {
  comments as EnglishComments,
  finding as EnglishFinding,
  findingReply as EnglishFindingReply,
} from "../en/letters-exchange.ts";
import type { Widened } from "../widened.ts";

const DECISIONS: Readonly<Record<Decision, string>> = {
  accept: "Annehmen",
  "accept-with-actions": "Annehmen mit Maßnahmen",
  conditional: "Unter Bedingungen annehmen",
  reject: "Ablehnen",
  "accepted-by-exception": "Ausnahmsweise annehmen",
};

/** What is said in German to the second person of a decision. Values are safe already. */
export const approval: Widened<typeof EnglishApproval> = {
  subject: (supplier, product) => `Ihre Zustimmung ist gefragt: ${supplier}, ${product}`,
  tells: (asker, supplier, product) =>
    `${asker} möchte über ${product} von ${supplier} entscheiden und braucht eine zweite Person. Nichts ist entschieden, bevor Sie zustimmen.`,
  decision: "Entscheidung",
  name: (decision) => DECISIONS[decision],
  waived: "Ausgesetzte Muss-Kriterien",
  until: "Bis",
  answerBy: "Antwort bis",
  open: "Die Gründe lesen und antworten",
  byLink:
    "Sie müssen sich nicht anmelden: Ein Code aus sechs Ziffern, gesendet an dieses Postfach, zeigt Ihnen die Gründe und das Ergebnis. Dann stimmen Sie zu oder lehnen ab, einmal.",
  personal: "Der Link ist nur für Sie bestimmt und gilt, bis Sie geantwortet haben.",
};

/** What is said in German when the two sides write to each other. Values are safe already. */
export const comments: Widened<typeof EnglishComments> = {
  subject: (from, product) => `${from} hat Ihnen zu ${product} geschrieben`,
  tells: (count, questions, product) =>
    `Zu ${product} ${count === 1 ? "gibt es einen Kommentar, den" : `gibt es ${count} Kommentare, die`} Sie noch nicht gelesen haben, zu ${questions === 1 ? "einer Frage" : `${questions} Fragen`}.`,
  corrections: (count) =>
    count === 1
      ? "Einer davon bittet, eine eingereichte Antwort zu berichtigen."
      : `${count} davon bitten, eingereichte Antworten zu berichtigen.`,
  from: "Von",
  open: "Lesen und antworten",
  daily: "Kommentare kommen in einem Brief, höchstens einmal am Tag.",
};

export const finding: Widened<typeof EnglishFinding> = {
  asked: {
    subject: (buyer, product) => `${buyer} bittet Sie, etwas zu beheben: ${product}`,
    tells: (buyer, product) => `${buyer} hat ${product} geprüft und bittet, dies zu beheben.`,
    open: "Sehen, was gefragt ist, und antworten",
  },
  again: {
    subject: (buyer, product) => `${buyer} fragt noch einmal: ${product}`,
    tells: (buyer, product) =>
      `${buyer} hat eine Anmerkung zu Ihrer Antwort zu ${product}; der Punkt ist noch offen.`,
    open: "Sehen, was gefragt ist, und antworten",
  },
  verified: {
    subject: (buyer, product) =>
      `Erledigt: ${buyer} hat geprüft, was Sie für ${product} behoben haben`,
    tells: (buyer, product) =>
      `${buyer} hat gesehen, dass dies für ${product} behoben ist. Sie müssen nichts mehr tun.`,
    open: "Den Fragebogen öffnen",
  },
  closed: {
    subject: (buyer, product) => `${buyer} hat einen Punkt zu ${product} geschlossen`,
    tells: (buyer, product) => `${buyer} fragt zu diesem Punkt von ${product} nichts weiter.`,
    open: "Den Fragebogen öffnen",
  },
  point: "Was",
  due: "Bis",
};

export const findingReply: Widened<typeof EnglishFindingReply> = {
  subject: (supplier, title) => `${supplier} hat geantwortet: ${title}`,
  tells: (by, supplier, product) =>
    `${by} von ${supplier} hat zu dem geantwortet, was Sie für ${product} beheben lassen wollten. Der Punkt wartet darauf, dass Sie ihn prüfen, schließen oder noch einmal fragen.`,
  point: "Was",
  proofs: "Nachweise",
  count: (proofs) => (proofs === 0 ? "keine" : String(proofs)),
  open: "Die Feststellung öffnen",
};
