/** What is said in English when the two sides write to each other. Values are safe already. */
export const comments = {
  subject: (from: string, product: string) => `${from} wrote to you about ${product}`,
  tells: (count: number, questions: number, product: string) =>
    `There ${count === 1 ? "is one comment" : `are ${count} comments`} about ${product} that you ` +
    `have not read, on ${questions === 1 ? "one question" : `${questions} questions`}.`,
  corrections: (count: number) =>
    count === 1
      ? "One of them asks to correct an answer that was submitted."
      : `${count} of them ask to correct answers that were submitted.`,
  from: "From",
  open: "Read and reply",
  daily: "Comments come in one letter, at most once a day.",
} as const;

export const finding = {
  asked: {
    subject: (buyer: string, product: string) => `${buyer} asks you to mend something: ${product}`,
    tells: (buyer: string, product: string) =>
      `${buyer} has reviewed ${product} and asks for this to be mended.`,
    open: "See what is asked and reply",
  },
  again: {
    subject: (buyer: string, product: string) => `${buyer} asks again: ${product}`,
    tells: (buyer: string, product: string) =>
      `${buyer} has a word on what you replied about ${product}; this is still open.`,
    open: "See what is asked and reply",
  },
  verified: {
    subject: (buyer: string, product: string) =>
      `Done: ${buyer} verified what you mended for ${product}`,
    tells: (buyer: string, product: string) =>
      `${buyer} has seen that this is mended for ${product}. There is nothing more to do.`,
    open: "Open the questionnaire",
  },
  closed: {
    subject: (buyer: string, product: string) => `${buyer} closed a point about ${product}`,
    tells: (buyer: string, product: string) =>
      `${buyer} asks nothing more about this point of ${product}.`,
    open: "Open the questionnaire",
  },
  point: "What",
  due: "Until",
} as const;

export const findingReply = {
  subject: (supplier: string, title: string) => `${supplier} replied: ${title}`,
  tells: (by: string, supplier: string, product: string) =>
    `${by} of ${supplier} replied to what you asked to be mended for ${product}. It waits for you to ` +
    "verify it, close it or ask again.",
  point: "What",
  proofs: "Proof given",
  count: (proofs: number) => (proofs === 0 ? "none" : String(proofs)),
  open: "Open the finding",
} as const;
