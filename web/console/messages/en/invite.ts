const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The words of inviting, one supplier or many at once. */
export const inviting = {
  title: "Invite suppliers",
  nobody: "Choose suppliers in the directory first.",
  nobodyTitle: "Nobody chosen yet",
  choose: "Choose suppliers",
  who: "Who is asked about what",
  lead: "Everything is checked before anything is created.",
  columns: {
    take: "Ask",
    supplier: "Supplier",
    product: "Product or service",
    contact: "Who answers",
    questionnaire: "Questionnaire and due date",
    check: "Check",
  },
  take: (supplier: string, product: string) => `Ask ${supplier} about ${product}`,
  contactOf: (supplier: string, product: string) => `Who answers for ${product} at ${supplier}`,
  chooseContact: "Choose…",
  noAddress: (name: string) => `${name} (no e-mail: you hand the link over)`,
  course: (title: string, date: string) => `${title}, by ${date}`,
  problems: {
    "no-product": "No product or service yet.",
    "no-contact": "Nobody to ask yet.",
    "no-choice": "Choose who answers.",
    "no-address": "No letter: a link to hand over.",
    suppressed: {
      bounced: "Letters to this address came back: none goes out, you hand the link over.",
      complained: "This address wants no letters: none goes out, you hand the link over.",
    },
    running: (due: string, by: string) =>
      `Already asked${by === "" ? "" : ` by ${by}`}, due ${due}.`,
    elsewhere: (product: string, due: string, by: string) =>
      `Also asked about ${product}${by === "" ? "" : ` by ${by}`}, due ${due}.`,
    missing: (count: number) =>
      `${plural(count, "fact", "facts")} of the risk intake ${count === 1 ? "is" : "are"} unknown and ${count === 1 ? "counts" : "count"} as the worst.`,
    fine: "Nothing missing",
  },
  addProduct: "Add it",
  addContact: "Add a contact",
  see: "See it",
  settings: "For all of them",
  dueBy: {
    legend: "Due",
    tier: "By tier: T1 four weeks, T2 and T3 three, T4 two",
    same: "The same day for all",
  },
  proposed: (title: string) => `Proposed by the tier and earlier rounds: ${title}.`,
  questionnaireByTier: "As proposed for each product",
  questionnaireByTierHint:
    "Proposed by tier: T1 to T3 the full one, or the refresh of a decided one; T4 the short one.",
  preview: "Preview",
  previewOf: "Preview for",
  letter: "The letter",
  subject: "Subject",
  plainText: "As plain text",
  noLetter:
    "There is no letter to a contact without an address. You copy the link on the assessment's page.",
  sheet: (questions: number, minutes: number) =>
    `The questionnaire: ${plural(questions, "question", "questions")} to begin with, about ${plural(minutes, "minute", "minutes")}`,
  sheetFrame: "The supplier’s page",
  sheetLead:
    "The supplier’s own page. Try answers: questions come and go with them. Nothing is kept.",
  send: (count: number) => `Send ${plural(count, "invitation", "invitations")}`,
  none: "Nothing can be sent yet.",
  progress: (done: number, all: number) => `${done} of ${all} invited`,
  sent: (count: number) => `${plural(count, "supplier was", "suppliers were")} invited.`,
  outcome: { invited: "Invited", failed: "Not invited" },
  again: (count: number) => `Try the other ${count} again`,
  follow: "Follow them",
  open: "Open",
  ownLanguage: "Each contact's own",
  handOver: "Copy the link",
  byHand: "No letter goes out: copy the link and hand it over.",
};
