import type { l as english } from "../en/register-list.ts";

const risks = (count: number) => (count === 1 ? "1 Risiko" : `${count} Risiken`);

/** Words of the register's list in German. */
export const l: typeof english = {
  views: {
    all: "Alle",
    high: "Hoch und kritisch, ungeklärt",
    again: "Noch einmal ansehen",
    mine: "Meine",
    overdue: "Überfällig",
    accepted: "Akzeptiert",
  },
  filters: {
    owner: "Verantwortlich",
    me: "Ich",
    nobody: "Noch niemand",
    treatment: "Behandlung",
    noTreatment: "Noch keine",
    due: "Fällig",
    dueKinds: {
      overdue: "Überfällig",
      soon: "Innerhalb von 30 Tagen",
      later: "Später",
      none: "Kein Tag",
    },
    kind: "Art",
    kinds: {
      residual: "Produkt als Ganzes",
      gate: "Einzelnes Muss-Kriterium",
      manual: "Von Hand eingetragen",
    },
    tier: "Stufe",
  },
  actions: (open) => (open === 1 ? "1 offene Maßnahme" : `${open} offene Maßnahmen`),
  acceptedUntil: (date) => `bis ${date}`,
  bulk: {
    open: (count) => `${risks(count)} ändern`,
    title: (count) => `${risks(count)} ändern`,
    lead: "Was Sie lassen, wie es ist, bleibt. Jedes Risiko wird für sich geändert; eines, das inzwischen jemand anderes geändert hat, bleibt unberührt.",
    keep: "So lassen, wie es ist",
    nobody: "Niemand",
    due: "Bis",
    submit: (count) => `${risks(count)} ändern`,
    nothing: "Wählen Sie mindestens etwas, das sich ändern soll.",
    done: (count) => `${risks(count)} geändert.`,
    refused: (count) => `${risks(count)} unverändert:`,
    undo: "Rückgängig machen",
    undone: "Zurückgenommen.",
  },
  exportTitle: "Ausgeben oder zurückbringen",
};
