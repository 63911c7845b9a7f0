import type { g as english } from "../en/register.ts";

/** Words of acceptances, histories and entries by hand, in German. */
export const g: typeof english = {
  manualTitle: (supplier) => `Von Hand eingetragenes Risiko: ${supplier}`,
  target: "Ziel",
  acceptance: {
    title: "Mit Namen annehmen",
    lead: "Sie übernehmen dieses Risiko in Ihrem Namen bis zu einem Tag. An diesem Tag ist es wieder anzusehen, und vorher, wenn sich das Risiko ändert.",
    reason: "Grund",
    until: "Bis",
    submit: "In meinem Namen annehmen",
    by: "Angenommen von",
    stale:
      "Auf eine andere Zahl hin angenommen, oder die Zeit ist um: Sehen Sie es noch einmal an.",
    said: (name, until) => `${name}, bis ${until}`,
  },
  history: {
    title: "Verlauf",
    none: "Noch hat es niemand behandelt.",
    nobody: "keine Angabe",
    made: (field, to) => `${field}: ${to}`,
    change: (field, from, to) => `${field}: ${from} → ${to}`,
  },
};
