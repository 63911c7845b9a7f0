import type { overview as english } from "../en/overview.ts";

/** What the overview says beside its first figures, in German. */
export const overview: typeof english = {
  portfolio: "Das Portfolio",
  heat: "Wo die Risiken stehen",
  grades: {
    title: "Stufen und Noten",
    caption: "Lieferanten nach Stufe und Note",
    tier: "Stufe",
    noTier: "Noch keine Aufnahme",
    noGrade: "Keine Note",
    link: (count, tier, grade) =>
      `${count} ${count === 1 ? "Lieferant" : "Lieferanten"}, ${tier}, ${grade}`,
  },
  weak: {
    title: "Maßnahmen, die am häufigsten fehlen",
    hint: "Maßnahmen, die im neuesten Ergebnis weniger als die Hälfte ihrer Punkte belegen, nach Zahl der Lieferanten.",
    none: "Kein gewerteter Lieferant belegt bei einer Maßnahme weniger als die Hälfte.",
    suppliers: (count) => `${count} ${count === 1 ? "Lieferant" : "Lieferanten"}`,
  },
  concentration: {
    title: "Häufung",
    hint: "Unternehmen, die hinter mehreren Ihrer Lieferanten stehen: Fallen sie aus, dann auch diese.",
    none: "Kein Unternehmen wird von mehr als einem Lieferanten genannt.",
    as: { models: "Modelle", processors: "Datenverarbeitung" },
    and: " und ",
    behind: (suppliers, engagements) =>
      `hinter ${suppliers} Lieferanten, ${engagements} ${engagements === 1 ? "Produkt" : "Produkten"}`,
  },
  due: {
    title: "Fällig und überfällig",
    caption: "Laufende Bewertungen, offene Feststellungen und behandelte Risiken nach Fälligkeit",
    when: "Fällig",
    kinds: { assessments: "Bewertungen", findings: "Fest\u00adstellungen", risks: "Risiken" },
    overdue: "Überfällig",
    week: "In 7 Tagen",
    month: "In 30 Tagen",
    later: "Später",
  },
  trend: {
    title: "Verlauf nach Monaten",
    caption: "Wie das Portfolio am Ende jedes Monats stand; die letzte Zeile ist heute",
    month: "Monat",
    now: "jetzt",
    suppliers: "Lieferanten",
    running: "Laufend",
    review: "Zu prüfen",
    decided: "Entschieden",
    risks: "Offene Risiken",
    figure: (count, name, month) => `${count}: ${name}, ${month}`,
    linked:
      "Jede Zahl über null öffnet ihre Liste. Die eines früheren Monats öffnet, was an dessen Ende gezählt wurde, jede Zeile so, wie sie heute steht.",
    unlisted:
      "Ein Monat ohne Links endete, bevor solche Listen aufbewahrt wurden, oder umfasste mehr, als aufbewahrt wird; seine Zahlen bleiben.",
    once: "Offene Muss-Kriterien stecken im Risiko ihres Produkts und zählen nicht daneben.",
    young:
      "Am Ende jedes Monats werden die Zahlen festgehalten. Ab dem zweiten Monat zeigt sich hier, wohin es geht.",
    part: (count, band) => `${count} ${band}`,
  },
};
