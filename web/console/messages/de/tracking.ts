import type { tracking as english } from "../en/tracking.ts";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const tracking: typeof english = {
  view: "Verfolgen",
  withSupplier: "Beim Lieferanten",
  inReview: "In Prüfung",
  residual: "Restrisiko",
  risks: "Risiken",
  delivery: "Brief",
  undelivered: "Nicht zugestellt",
  states: {
    pending: "Wartet",
    sending: "Wird gesendet",
    sent: "Gesendet",
    suppressed: "Adresse gesperrt",
    failed: "Fehlgeschlagen",
    unknown: "Unbekannt",
    bounced: "Kam zurück",
    complained: "Unerwünscht",
  },
  byHand: "Link von Hand",
  more: (count) => `und ${count} weitere`,
  nothing: "Von ihnen wird keine Antwort erwartet.",
  remind: (count) => `${count} erinnern`,
  extend: (count) => `${count} verlängern`,
  extendLead: (count) =>
    `${plural(count, "Bewertung bekommt", "Bewertungen bekommen")} denselben Termin.`,
  extendSubmit: (count) => `${plural(count, "Termin", "Termine")} verschieben`,
  cancel: (count) => `${count} abbrechen`,
  cancelTitle: (count) => `${plural(count, "Bewertung", "Bewertungen")} abbrechen?`,
  cancelBody:
    "Alle Links enden sofort, und die Lieferanten können nicht mehr antworten. Was beantwortet ist, bleibt lesbar.",
  progress: (done, all) => `${done} von ${all}`,
  done: {
    remind: (count) => `${plural(count, "Lieferant wird", "Lieferanten werden")} erinnert.`,
    due: (count) => `${plural(count, "Termin wurde", "Termine wurden")} verschoben.`,
    cancel: (count) => `${plural(count, "Bewertung wurde", "Bewertungen wurden")} abgebrochen.`,
  },
  refused: (count) => `${count} ${count === 1 ? "blieb" : "blieben"} unverändert:`,
  undo: "Rückgängig",
  undone: (count) => `${plural(count, "Termin ist", "Termine sind")} wie zuvor.`,
  tooLate: "Der frühere Termin ist vorbei und kann nicht wieder gesetzt werden.",
  close: "Schließen",
};
