import type { Answer, Answers } from "./answers.ts";
import { Refusal } from "./errors.ts";
import { askedQuestions, blockingQuestions } from "./open-questions.ts";
import { allQuestions, type Question, type Questionnaire, type Scope } from "./questionnaire.ts";
import { attestations } from "./spoken.ts";
import { type Before, standingAnswers } from "./standing.ts";
import type { EvidenceReference, Submission, SubmissionOrigin } from "./submission.ts";
import type { Triage } from "./triage.ts";

/** All that goes into a submission, as read in one go. */
export type Freezing = {
  head: {
    organisation: string;
    id: string;
    supplier: string;
    engagement: string;
    round: number;
    content: string;
  };
  round: { scope: Scope; triage: Triage };
  questionnaire: Questionnaire;
  answers: Answers;
  given: Submission["answers"];
  evidence: readonly (Omit<EvidenceReference, "expiresOn"> & { expiresOn?: string | undefined })[];
  /** What a refresh goes on from. */
  before?: Before | undefined;
  attestation: { name: string; title: string; statement: string };
  /** Id of the contact who submits. */
  contact: string;
  submittedAt: string;
};

/**
 * The frozen answers of a round. Refused while questions are open, one field each (path = question
 * id, message = its text), when a request for documents names references that are gone or of
 * another kind, and when the attested statement is not the questionnaire's own.
 * Answers to questions that are not asked any more stay out, but for what stands in a refresh;
 * references keep only what the supplier gave.
 */
export function freeze(input: Freezing): Submission {
  const { round, questionnaire, answers, attestation } = input;
  const { statement, name, title } = attestation;
  if (!attestations(questionnaire).includes(statement)) {
    throw new Refusal("invalid", "The statement to confirm has changed; reload the page.", {
      fields: [{ path: "attestation.statement", message: "This is not the statement asked for." }],
    });
  }
  assertFinished(questionnaire, round.scope, answers, input.evidence);
  const attestedBy = { name, title, contact: input.contact };
  return { ...frozen(input), attestedBy, statement };
}

/**
 * The frozen answers of a round that nobody at the supplier attests: whatever stands is frozen, and
 * what is open stays open for the score to read as undisclosed. `by` is a member.
 */
export function freezeUnattested(
  input: Omit<Freezing, "attestation" | "contact">,
  origin: SubmissionOrigin,
  by: { id: string; name: string },
): Submission {
  const attestedBy = { name: by.name, title: "", contact: by.id };
  return { ...frozen(input), attestedBy, statement: STATEMENTS[origin](by.name), origin };
}

const STATEMENTS: Readonly<Record<SubmissionOrigin, (name: string) => string>> = {
  "no-response": (name) =>
    `Closed without a response by ${name}, on behalf of the buyer; not attested by the supplier.`,
  desk: (name) =>
    `Compiled from public material by ${name}, on behalf of the buyer; not attested by the supplier.`,
};

function frozen(
  input: Omit<Freezing, "attestation" | "contact">,
): Omit<Submission, "attestedBy" | "statement"> {
  const { head, round, questionnaire, answers, given } = input;
  const now = askedQuestions(questionnaire, round.scope, answers).map(({ id }) => id);
  const standing = standingAnswers(questionnaire, round.scope, answers, input.before);
  const stands = new Set(standing.map(({ question }) => question));
  const asked = allQuestions(questionnaire).flatMap(({ id }) =>
    now.includes(id) || stands.has(id) ? [id] : [],
  );
  const all = [...given.filter(({ question }) => !stands.has(question)), ...standing];
  const { organisation, id: assessment, supplier, engagement, content } = head;
  return {
    ...{ organisation, assessment, supplier, engagement, round: head.round, content },
    submittedAt: input.submittedAt,
    scope: round.scope,
    triage: round.triage,
    asked,
    answers: asked.flatMap((id) => all.filter(({ question }) => question === id)),
    evidence: [
      ...input.evidence.map(reference),
      ...(input.before?.evidence ?? [])
        .map((each) => ({ ...each, questions: each.questions.filter((id) => stands.has(id)) }))
        .filter(({ questions }) => questions.length > 0),
    ],
  };
}

/** Refuses answers that cannot be submitted as they stand, one field for each open question. */
export function assertFinished(
  questionnaire: Questionnaire,
  scope: Scope,
  answers: Answers,
  evidence: Freezing["evidence"],
): void {
  const open = [
    ...blockingQuestions(questionnaire, scope, answers),
    ...askedQuestions(questionnaire, scope, answers).filter((question) =>
      lacksDocuments(question, answers[question.id], evidence),
    ),
  ];
  if (open.length === 0) return;
  throw new Refusal("questions-open", "Some questions are still open.", {
    fields: open.map(({ id, text }) => ({ path: id, message: text })),
  });
}

/** Whether an answer counts on references that do not stand under its question, or not of its types. */
function lacksDocuments(
  { id, file }: Question,
  answer: Answer | undefined,
  evidence: Freezing["evidence"],
): boolean {
  if (answer?.is !== "documents" || !file) return false;
  const standing = evidence.filter(
    (each) =>
      answer.references.includes(each.id) &&
      each.questions.includes(id) &&
      file.types.includes(each.type),
  );
  return standing.length < file.atLeast;
}

function reference(record: Freezing["evidence"][number]): EvidenceReference {
  const { id, type, title, url, dated, expiresOn, questions } = record;
  return { id, type, title, url, dated, questions, ...(expiresOn && { expiresOn }) };
}
