import type { heat as english } from "../en/heat.ts";

/** What the heatmap says, in German. */
export const heat: typeof english = {
  title: "Heatmap",
  likelihood: "Wahrscheinlichkeit",
  impact: "Auswirkung",
  switch: "Welches Risiko zu sehen ist",
  sides: { inherent: "Inhärent", current: "Restrisiko, wie es jetzt ist" },
  captions: {
    inherent: "Offene Einträge nach inhärentem Risiko, ohne jede Maßnahme",
    current: "Offene Einträge nach Restrisiko, wie es jetzt ist",
  },
  bands: [
    ["Low", "Niedrig"],
    ["Moderate", "Mittel"],
    ["High", "Hoch"],
    ["Critical", "Kritisch"],
  ],
  entries: (count) => (count === 1 ? "Eintrag" : "Einträge"),
  none: "keiner",
  where: "Ort",
  at: (likelihood, impact) => `Wahrscheinlichkeit ${likelihood}, Auswirkung ${impact}`,
  asTable: "Als Tabelle",
  empty: "Kein Eintrag ist offen.",
  band: "Risiko",
  risks: "Einträge",
  said: (likelihood, impact, count) =>
    `Wahrscheinlichkeit ${likelihood}, Auswirkung ${impact}: ${count} ${count === 1 ? "Risiko" : "Risiken"}`,
  place: (side, likelihood, impact) =>
    `${side === "inherent" ? "Inhärent" : "Restrisiko"}: Wahrscheinlichkeit ${likelihood}, Auswirkung ${impact}`,
  once: "Jedes Produkt einmal",
  counts: "Jedes Produkt zählt einmal: Seine offenen Muss-Kriterien stecken in seinem Risiko.",
};
