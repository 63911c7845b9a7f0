/** Words for suppliers that stay silent, in English. */
export const s = {
  title: "If the supplier stays silent",
  desk: "Answer from public material",
  deskLead:
    "You answer in the supplier's stead; each answer names its page and the day it was seen.",
  close: "Close without a response",
  closeLead:
    "The round ends now. What is open counts as not disclosed; result and register entry follow, and you can decide.",
  closeReason: "Reason",
  compiled: (by: string, at: string) =>
    `Compiled from public material by ${by} on ${at}; not attested by the supplier.`,
  attested: "Attested",
  origins: {
    desk: "By nobody at the supplier: a member compiled it from public material",
    "no-response": "By nobody at the supplier: a member closed the round without a response",
  },
  page: {
    title: "Answers from public material",
    lead: "Answer what public pages show and leave the rest: it counts as not disclosed. The submission will say that you compiled it and that the supplier did not attest it.",
    done: "These answers were submitted.",
    source: "Where you found it",
    sourceTitle: "Name of the page",
    sourceUrl: "Web address",
    sourceDated: "Seen on",
    same: "Same page as the answer before",
    save: "Save",
    saved: (at: string) => `Saved ${at}.`,
    unsaved: "Not saved yet.",
    submit: (count: number) => (count === 1 ? "Submit 1 answer" : `Submit ${count} answers`),
    progress: (answered: number, of: number) => `${answered} of ${of} answered`,
  },
};
