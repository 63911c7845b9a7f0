/** What the overview says beside its first figures. */
export const overview = {
  portfolio: "The portfolio",
  heat: "Where the risks stand",
  grades: {
    title: "Tiers and grades",
    caption: "Suppliers by tier and grade",
    tier: "Tier",
    noTier: "No intake yet",
    noGrade: "No grade",
    link: (count: number, tier: string, grade: string) =>
      `${count} ${count === 1 ? "supplier" : "suppliers"}, ${tier}, ${grade}`,
  },
  weak: {
    title: "Controls that fail most",
    hint: "Controls that show less than half of their points in the newest result, by number of suppliers.",
    none: "No scored supplier shows less than half at any control.",
    suppliers: (count: number) => `${count} ${count === 1 ? "supplier" : "suppliers"}`,
  },
  concentration: {
    title: "Concentration",
    hint: "Companies that stand behind several of your suppliers: if they fail, all of these do.",
    none: "No company is named by more than one supplier.",
    as: { models: "models", processors: "data processing" },
    and: " and ",
    behind: (suppliers: number, engagements: number) =>
      `behind ${suppliers} suppliers, ${engagements} ${engagements === 1 ? "product" : "products"}`,
  },
  due: {
    title: "Due and overdue",
    caption: "Running assessments, open findings and treated risks by when they are due",
    when: "Due",
    kinds: { assessments: "Assessments", findings: "Findings", risks: "Risks" },
    overdue: "Overdue",
    week: "Within 7 days",
    month: "Within 30 days",
    later: "Later",
  },
  trend: {
    title: "Trend by month",
    caption: "How the portfolio stood at the end of each month; the last line is today",
    month: "Month",
    now: "now",
    suppliers: "Suppliers",
    running: "Running",
    review: "For review",
    decided: "Decided",
    risks: "Open risks",
    figure: (text: string, name: string, month: string) => `${text}: ${name}, ${month}`,
    linked:
      "Each figure above zero opens its list. That of an earlier month opens what was counted at its end, each line as it stands today.",
    unlisted:
      "A month without links ended before such lists were kept, or had more in it than is kept; its figures stay.",
    once: "Open must-haves stand within the risk of their product and are not counted beside it.",
    young:
      "Figures are kept at the end of each month. From the second month on, this shows where things go.",
    part: (count: number, band: string) => `${count} ${band}`,
  },
};
