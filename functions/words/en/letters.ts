import type { Widened } from "../widened.ts";
import { approval } from "./letters-approval.ts";
import { dueChanged, linkReplaced, reminder } from "./letters-chasing.ts";
import { colleague, handedOver, unsigned } from "./letters-colleague.ts";
import { comments, finding, findingReply } from "./letters-exchange.ts";

/** Every sentence of the letters in English. Values given to it are safe already. */
export const letters = {
  hello: (name: string) => `Hello ${name},`,
  bare: "If the button does not work, copy this address into your browser:",
  onBehalf: (buyer: string) => `Sent by Assay for ${buyer}.`,
  invitation: {
    subject: (buyer: string, product: string) => `${buyer} asks about ${product}`,
    returnedSubject: (buyer: string, product: string) => `${buyer} asks back about ${product}`,
    asks: (requester: string, buyer: string, supplier: string, product: string) =>
      `${requester} of ${buyer} asks ${supplier} to answer a questionnaire about ${product}. ` +
      `${buyer} assesses suppliers whose products use AI before relying on them.`,
    returned: (requester: string, buyer: string, product: string) =>
      `${requester} of ${buyer} read your answers about ${product} and has questions back. ` +
      "Only these are open again; everything else stays as you submitted it.",
    product: "Product",
    work: "How long",
    size: (questions: number, minutes: number) =>
      `${questions} ${questions === 1 ? "question" : "questions"}, about ${minutes} ` +
      `${minutes === 1 ? "minute" : "minutes"}; some answers open further questions`,
    returnedSize: (questions: number, minutes: number) =>
      `${questions} ${questions === 1 ? "question" : "questions"}, about ${minutes} ` +
      `${minutes === 1 ? "minute" : "minutes"}`,
    due: "Due",
    asker: "Whom to ask",
    open: "Open the questionnaire",
    pause:
      "You can stop at any time. Each answer is saved as you give it, and this link brings you back.",
    code:
      "No account is needed. Before your first answer we send a six-digit code to this address, " +
      "so keep this mailbox at hand.",
    noCode: "No account is needed.",
    ask: (requester: string) => `Questions? Reply to this letter: it reaches ${requester}.`,
    personal: "The link is personal. Whoever holds it can open this page in your name.",
  },
  code: {
    subject: (buyer: string) => `Your code for ${buyer}`,
    intro: (product: string) => `Type this code to open the questionnaire about ${product}:`,
    limits:
      "It works for ten minutes, once, and only in the browser that asked for it. A newer code " +
      "replaces it.",
    stranger: "Nobody asked for it? Then leave it: without this mailbox the link stays closed.",
  },
  receipt: {
    subject: (product: string, buyer: string) => `Submitted: ${product} for ${buyer}`,
    arrived: (buyer: string) => `Your answers have reached ${buyer}. Keep this receipt.`,
    reference: "Reference",
    at: "Submitted",
    by: "Attested by",
    hash: "SHA-256",
    next: (requester: string, buyer: string) =>
      `${requester} of ${buyer} reads them next and may ask back about single questions; you get ` +
      "a letter then. There is nothing to do until then.",
    link: "Your link still shows what you sent.",
  },
  submitted: {
    subject: (supplier: string, product: string) => `${supplier} answered about ${product}`,
    arrived: (supplier: string, product: string) =>
      `${supplier} submitted its answers about ${product}. The result is being computed.`,
    reference: "Reference",
    at: "Submitted",
    by: "Attested by",
    late: "After the due date",
    days: (days: number) => `${days} ${days === 1 ? "day" : "days"}`,
    open: "Open the assessment",
  },
  reminder,
  dueChanged,
  linkReplaced,
  approval,
  colleague,
  handedOver,
  unsigned,
  comments,
  finding,
  findingReply,
} as const;

/** What the letters of any language say. */
export type LetterWords = Widened<typeof letters>;
