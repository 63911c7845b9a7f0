/** Words of acceptances, histories and entries by hand, in English. */
export const g = {
  manualTitle: (supplier: string) => `Risk entered by hand: ${supplier}`,
  target: "Target",
  acceptance: {
    title: "Accept by name",
    lead: "You take this risk in your own name until a day. It asks to be looked at again on that day, and before it when the risk changes.",
    reason: "Reason",
    until: "Until",
    submit: "Accept in my name",
    by: "Accepted by",
    stale: "Accepted on another figure or for a time that has passed: look at it again.",
    said: (name: string, until: string) => `${name}, until ${until}`,
  },
  history: {
    title: "History",
    none: "Nobody has treated it yet.",
    nobody: "none",
    made: (field: string, to: string) => `${field}: ${to}`,
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
  },
};
