const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;

/** What is said in English when something asked is still open. Values are safe already. */
export const reminder = {
  subject: (buyer: string, product: string) => `Reminder: ${buyer} asks about ${product}`,
  lateSubject: (buyer: string, product: string) =>
    `Past its due date: ${buyer} asks about ${product}`,
  asks: (requester: string, buyer: string, product: string) =>
    `${requester} of ${buyer} asked you to answer a questionnaire about ${product}. It is still open.`,
  left: (left: number) => (left === 0 ? "It is due today." : `It is due in ${days(left)}.`),
  late: (late: number) =>
    `It was due ${days(late)} ago. You can still answer and submit; if you need more time, say so.`,
  progress: (answered: number, of: number) =>
    answered === 0
      ? "Nothing has been answered yet."
      : `${answered} of ${of} questions are answered; all of them are kept.`,
  why: "You get reminders until the questionnaire is submitted or withdrawn.",
};

export const dueChanged = {
  subject: (buyer: string, product: string) => `New due date: ${buyer} asks about ${product}`,
  tells: (requester: string, buyer: string, product: string, until: string) =>
    `${requester} of ${buyer} changed the due date of the questionnaire about ${product}. It is now ` +
    `due on ${until}. Everything answered so far is kept.`,
};

export const linkReplaced = {
  subject: (buyer: string, product: string) => `Your new link: ${buyer} asks about ${product}`,
  tells: (requester: string, buyer: string, product: string) =>
    `${requester} of ${buyer} replaced the link to the questionnaire about ${product}. Earlier links ` +
    "no longer work; use the one below. Everything answered so far is kept.",
};
