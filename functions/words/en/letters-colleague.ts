/** What is said in English to people a supplier names itself. Values given to it are safe already. */
export const colleague = {
  delegate: {
    subject: (asker: string, buyer: string, product: string) =>
      `${asker} needs your answers for ${buyer}: ${product}`,
    asks: (asker: string, supplier: string, buyer: string, product: string) =>
      `${asker} answers for ${supplier} what ${buyer} asks about ${product}, and shares a part of ` +
      "the questions with you.",
    open: "Open your questions",
    means: (asker: string) =>
      `You see only what ${asker} shared with you. Each answer is saved as you give it, under your ` +
      `name; ${asker} submits the whole when it is complete.`,
  },
  lead: {
    subject: (asker: string, buyer: string, product: string) =>
      `${asker} hands over to you: ${buyer} asks about ${product}`,
    asks: (asker: string, supplier: string, buyer: string, product: string) =>
      `${asker} has answered for ${supplier} what ${buyer} asks about ${product}, and hands it over ` +
      "to you. Everything answered so far is there.",
    open: "Open the questionnaire",
    means: (_asker: string) =>
      "From now on you lead: you can answer everything, share parts with colleagues and submit. " +
      "The buyer is told who leads.",
  },
  signatory: {
    subject: (asker: string, buyer: string, product: string) =>
      `${asker} asks you to sign: answers to ${buyer} about ${product}`,
    asks: (asker: string, supplier: string, buyer: string, product: string) =>
      `${asker} has prepared the answers of ${supplier} to ${buyer} about ${product} and asks you to ` +
      "read and sign them.",
    open: "Read and sign",
    means: (asker: string) =>
      "You see every answer and the statement in full. Signing submits the answers; or refuse, with " +
      `a note to ${asker}.`,
  },
  product: "Product",
  buyer: "Asked by",
  buyerOf: (person: string, buyer: string) => (person === buyer ? buyer : `${person}, ${buyer}`),
  work: "How much",
  size: (questions: number, minutes: number) =>
    `${questions} ${questions === 1 ? "question" : "questions"}, about ${minutes} ` +
    `${minutes === 1 ? "minute" : "minutes"}`,
  wanted: (asker: string) => `Wanted by ${asker}`,
  due: "Due to the buyer",
  asker: "Whom to ask",
  code:
    "No account is needed. Before you see anything we send a six-digit code to this address, so keep " +
    "this mailbox at hand.",
  noCode: "No account is needed.",
  stranger: "Not for you? Leave it, or reply: the reply reaches whoever asked.",
  personal: "The link is personal. Whoever holds it can open this page in your name.",
} as const;

export const handedOver = {
  subject: (supplier: string, product: string) =>
    `${supplier}: a new person answers for ${product}`,
  tells: (from: string, supplier: string, name: string, product: string) =>
    `${from} of ${supplier} handed the questionnaire about ${product} over to ${name}. All answers ` +
    "so far are kept.",
  lead: "Leads now",
  doubt: "Does that surprise you? You can end the new link on the assessment's page.",
  open: "Open the assessment",
} as const;

export const unsigned = {
  subject: (signatory: string, product: string) => `${signatory} did not sign: ${product}`,
  tells: (signatory: string, product: string) =>
    `${signatory} read the answers about ${product} and does not sign them yet. Nothing was ` +
    "submitted.",
  open: "Open the questionnaire",
  next: (signatory: string) =>
    `Change what is needed, then ask ${signatory} or somebody else again under "Attest".`,
} as const;
