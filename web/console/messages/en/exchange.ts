/** What the console says about the supplier's own people and about what both sides write. */
export const exchange = {
  team: {
    title: "People at the supplier",
    by: (name: string, at: string) => `Shared by ${name}, ${at}`,
    sections: (count: number) => (count === 1 ? "1 section" : `${count} sections`),
    questions: (count: number) => (count === 1 ? "1 single question" : `${count} single questions`),
    ended: "Taken back",
    signing: "Asked to sign",
    states: {
      asked: "Asked, not signed yet",
      changed: "Answers changed since; has to be asked again",
      refused: "Did not sign",
      signed: "Signed",
      ended: "Taken back",
    },
    hint: "The supplier names these people itself and can take it back; each sees only what was shared.",
  },
  thread: {
    title: "Comments with the supplier",
    none: "Nobody has written about this question.",
    unread: (count: number) => (count === 1 ? "1 new" : `${count} new`),
    at: (by: string, side: "supplier" | "buyer", at: string) =>
      side === "supplier" ? `${by}, supplier, ${at}` : `${by}, ${at}`,
    label: "Comment to the supplier",
    hint: "The supplier reads it; letters go out at most once a day",
    send: "Send comment",
  },
  correction: {
    asked: "The supplier asks to correct this answer",
    declined: "The correction was declined",
    returned: "The question was returned for correction",
    label: "Why the answer stays as it is",
    hint: "The supplier reads it",
    decline: "Decline the correction",
    how: "Return the question below, or decline with a reason.",
  },
  news: {
    unread: (count: number) =>
      count === 1
        ? "The supplier wrote 1 new comment:"
        : `The supplier wrote ${count} new comments:`,
    corrections: (count: number) =>
      count === 1
        ? "The supplier asks to correct 1 answer:"
        : `The supplier asks to correct ${count} answers:`,
  },
};
