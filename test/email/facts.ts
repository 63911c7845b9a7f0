import type {
  CodeLetterFacts,
  InvitationLetterFacts,
  LetterFacts,
  ReceiptLetterFacts,
  SubmittedLetterFacts,
} from "../../functions/domain/letter-facts.ts";

export const ORIGIN = "https://assess.nordlicht.example";

const common = {
  language: "en",
  to: { name: "Maria Rossi", email: "maria@acme.example" },
  buyer: "Nordlicht Versicherung AG",
  product: "Claims Copilot",
} as const;

const requester = { name: "Dana Berg", email: "dana@nordlicht.example" };

export const INVITATION: InvitationLetterFacts = {
  ...{ ...common, letter: "invitation", supplier: "Acme Intelligence GmbH", requester },
  token: "k".repeat(43),
  due: { date: "2027-03-14", zone: "Europe/Berlin" },
  ...{ questions: 58, minutes: 74, code: true, returned: false },
  message: "Hello Maria,\n\nthis is about the pilot in the claims department.",
};

export const RETURNED: InvitationLetterFacts = {
  ...INVITATION,
  ...{ questions: 1, minutes: 3, returned: true, code: false, message: "Which edition is it?" },
};

export const CODE: CodeLetterFacts = { ...common, letter: "code", code: "048213" };

const submission = {
  reference: "AS-7Q2M-X4PD",
  submittedAt: "2027-03-13T22:47:05.120Z",
  zone: "Europe/Berlin",
  by: { name: "Maria Rossi", title: "Head of AI" },
};

export const RECEIPT: ReceiptLetterFacts = {
  ...{ ...common, ...submission, letter: "receipt", requester, sha256: "0f".repeat(32) },
};

export const SUBMITTED: SubmittedLetterFacts = {
  ...{ ...common, ...submission, letter: "submitted", supplier: "Acme Intelligence GmbH" },
  ...{ assessment: "Jx0f-assessment", daysLate: 2 },
  to: { name: "Dana Berg", email: "dana@nordlicht.example" },
};

/** One of each letter, by a name. */
export const LETTERS: [name: string, facts: LetterFacts][] = [
  ["invitation", INVITATION],
  ["returned", RETURNED],
  ["code", CODE],
  ["receipt", RECEIPT],
  ["submitted", SUBMITTED],
];
