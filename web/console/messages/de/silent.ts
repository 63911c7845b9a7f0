import type { s as english } from "../en/silent.ts";

/** Words for suppliers that stay silent, in German. */
export const s: typeof english = {
  title: "Wenn der Lieferant schweigt",
  desk: "Aus öffentlichem Material antworten",
  deskLead:
    "Sie antworten anstelle des Lieferanten; jede Antwort nennt ihre Seite und den Tag, an dem Sie sie sahen.",
  close: "Ohne Antwort schließen",
  closeLead:
    "Die Runde endet jetzt. Was offen ist, zählt als nicht bekannt gegeben; Ergebnis und Registereintrag folgen, und Sie können entscheiden.",
  closeReason: "Grund",
  compiled: (by, at) =>
    `Aus öffentlichem Material zusammengestellt von ${by} am ${at}; vom Lieferanten nicht bestätigt.`,
  attested: "Bestätigt",
  origins: {
    desk: "Von niemandem beim Lieferanten: ein Mitglied hat sie aus öffentlichem Material zusammengestellt",
    "no-response":
      "Von niemandem beim Lieferanten: ein Mitglied hat die Runde ohne Antwort geschlossen",
  },
  page: {
    title: "Antworten aus öffentlichem Material",
    lead: "Beantworten Sie, was öffentliche Seiten zeigen, und lassen Sie den Rest: Er zählt als nicht bekannt gegeben. Die Einreichung sagt, dass Sie sie zusammengestellt haben und der Lieferant sie nicht bestätigt hat.",
    done: "Diese Antworten wurden eingereicht.",
    source: "Wo Sie es gefunden haben",
    sourceTitle: "Name der Seite",
    sourceUrl: "Webadresse",
    sourceDated: "Gesehen am",
    same: "Dieselbe Seite wie bei der Antwort davor",
    save: "Speichern",
    saved: (at) => `Gespeichert ${at}.`,
    unsaved: "Noch nicht gespeichert.",
    submit: (count) => (count === 1 ? "1 Antwort einreichen" : `${count} Antworten einreichen`),
    progress: (answered, of) => `${answered} von ${of} beantwortet`,
  },
};
