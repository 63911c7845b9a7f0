const risks = (count: number) => (count === 1 ? "1 risk" : `${count} risks`);

/** Words of the register's list in English: views, filters, changes of many at once. */
export const l = {
  views: {
    all: "All",
    high: "High and critical, unsettled",
    again: "Look again",
    mine: "Mine",
    overdue: "Overdue",
    accepted: "Accepted",
  },
  filters: {
    owner: "Owner",
    me: "Me",
    nobody: "Nobody yet",
    treatment: "Treatment",
    noTreatment: "None yet",
    due: "Due",
    dueKinds: { overdue: "Overdue", soon: "Within 30 days", later: "Later", none: "No day" },
    kind: "Kind",
    kinds: { residual: "Product as a whole", gate: "Single must-have", manual: "Entered by hand" },
    tier: "Tier",
  },
  actions: (open: number) => (open === 1 ? "1 open action" : `${open} open actions`),
  acceptedUntil: (date: string) => `until ${date}`,
  bulk: {
    open: (count: number) => `Change ${risks(count)}`,
    title: (count: number) => `Change ${risks(count)}`,
    lead: "What you leave as it is stays. Each risk is changed for itself; one that somebody else changed meanwhile is left alone.",
    keep: "Leave as it is",
    nobody: "Nobody",
    due: "Until",
    submit: (count: number) => `Change ${risks(count)}`,
    nothing: "Choose at least one thing to change.",
    done: (count: number) => `${risks(count)} changed.`,
    refused: (count: number) => `${risks(count)} left as they were:`,
    undo: "Undo",
    undone: "Taken back.",
  },
  exportTitle: "Export or bring back",
};
