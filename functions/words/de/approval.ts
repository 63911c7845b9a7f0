import type { ApprovalWords } from "../en/approval.ts";
import { BUYERS_WORDS } from "./buyers-words.ts";

/** What a business owner reads who is asked to approve a decision, in German. */
export const approval: ApprovalWords = {
  title: (by) => `${by} bittet Sie, einer Entscheidung zuzustimmen`,
  intro: (product, supplier) =>
    `Es geht um ${product} von ${supplier}. Nichts ist entschieden, bevor Sie zustimmen.`,
  codeWhy: (mailbox) =>
    `Um die Gründe und das Ergebnis zu lesen und zu antworten, geben Sie einen sechsstelligen Code ein. Wir senden ihn auf Ihren Wunsch an ${mailbox}.`,
  decision: "Entscheidung",
  decisions: {
    accept: "Annehmen",
    "accept-with-actions": "Annehmen mit Maßnahmen",
    conditional: "Unter Bedingungen annehmen",
    reject: "Ablehnen",
    "accepted-by-exception": "Als Ausnahme annehmen",
  },
  asker: "Wer fragt",
  waived: "Ausgesetzte Muss-Kriterien",
  waiver: (gate, title, until) => `${gate}, ${BUYERS_WORDS[title] ?? title}, bis ${until}`,
  exception: "Ausnahme bis",
  answerBy: "Antwort bis",
  reason: "Begründung",
  conditions: "Bedingungen für den Lieferanten",
  nextReview: "Nächste Prüfung",
  compensating: "Was das Risiko klein hält",
  exitPlan: "Ausstiegsplan",
  owner: "Risikoverantwortung",
  result: "Das Ergebnis, auf dem sie stünde",
  tier: "Stufe",
  grade: "Note",
  graded: (shown, claimed) => `${shown} % belegt, ${claimed} % angegeben`,
  held: (gate) => `gehalten durch ${gate}`,
  notScored: "Nichts wurde gewertet",
  inherent: "Inhärentes Risiko",
  residual: "Restrisiko",
  bands: { Low: "Niedrig", Moderate: "Mittel", High: "Hoch", Critical: "Kritisch" },
  proposed: "Vorschlag des Modells",
  gates: "Offene Muss-Kriterien",
  gate: (id, title, severity) => `${id}, ${BUYERS_WORDS[title] ?? title} (${severity})`,
  noGates: "Keine",
  severities: { blocker: "Ausschluss", major: "schwer" },
  status: {
    open: "Nicht endgültig: Antworten oder Urteile fehlen.",
    "review-open": "Nicht endgültig: Dokumente sind noch nicht gelesen.",
  },
  yours: "Ihre Antwort",
  note: "Ihre Begründung",
  noteHint: "Bleibt bei der Entscheidung. Nötig, wenn Sie ablehnen.",
  noteWrong: "Sagen Sie, warum nicht; wer gefragt hat, liest es",
  summary: "Noch nicht beantwortet",
  name: (mailbox) =>
    `Es wird unter Ihrem Namen und ${mailbox} als Zustimmung über den Link einer Mail festgehalten.`,
  approve: "Der Entscheidung zustimmen",
  decline: "Ablehnen",
  unsure:
    "Der Server hat nicht geantwortet; es ist nicht sicher, ob Ihre Antwort ankam. Drücken Sie noch einmal: Sie zählt einmal.",
  done: {
    approved: "Sie haben der Entscheidung zugestimmt",
    declined: "Sie haben die Entscheidung abgelehnt",
    approvedText: (by) => `Sie ist festgehalten, und ${by} sieht sie sofort.`,
    declinedText: (by) => `Nichts wurde entschieden. ${by} liest Ihre Begründung.`,
    by: "Beantwortet von",
    at: "Beantwortet",
    close: "Dieser Link ist damit verbraucht. Sie können die Seite schließen.",
  },
};
