import type { Answer, Answers } from "./answers.ts";
import { certifiedBy, certifiedRecords, type JudgedRecord } from "./certificate-evidence.ts";
import type { EvidenceRecord, EvidenceType } from "./evidence.ts";
import { statesOf } from "./question-states.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Rulings } from "./rulings.ts";
import type { ScoreInput } from "./score.ts";
import { scoringModelOf } from "./scoring-model-of.ts";
import { countedBy } from "./standing.ts";
import type { EvidenceReference, Submission } from "./submission.ts";
import { assessTriage } from "./triage.ts";

/** What the buyer made of a reference, and on which day in the assessment's zone. */
export type Judgement = Pick<JudgedRecord, "id" | "verdict" | "independent" | "judgedOn">;

/** All a result rests on, as stored. */
export type ScoreSources = {
  content: { questionnaire: Questionnaire; evidenceTypes: readonly EvidenceType[] };
  submission: Pick<Submission, "content" | "scope" | "triage" | "evidence" | "origin"> & {
    answers: readonly { question: string; answer: Answer }[];
  };
  /** Rulings in force, by question. */
  rulings: Rulings;
  /** By reference; one that is missing is unread. */
  judgements: readonly Judgement[];
  /** Plain date in the assessment's zone. */
  asOf: string;
};

/**
 * What the score of a submission is computed from. The tier is the one frozen in the scope. A
 * reference dated after `asOf` does not count yet.
 */
export function scoreInputOf(sources: ScoreSources): ScoreInput {
  const { content, submission, rulings, asOf } = sources;
  const { scope, triage, answers } = submission;
  const { tier, kind, riskClass } = scope;
  const given = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
  const computed = assessTriage(triage, riskClass).tier;
  return {
    ...{ contentHash: submission.content, triage, riskClass, kind, rulings, asOf },
    ...(tier !== computed && { tierOverride: { tier, reason: "Frozen in the scope." } }),
    model: scoringModelOf(content.questionnaire, scope),
    states: statesOf(content.questionnaire, scope, given),
    evidence: evidenceOf(sources, given),
    evidenceTypes: content.evidenceTypes,
    // Whoever stayed silent disclosed nothing (scoring model 2.6).
    ...(submission.origin && { noResponse: true }),
  };
}

/** The references as judged, those of certificates no higher than their facts allow. */
function evidenceOf(
  { content, submission, judgements, asOf }: ScoreSources,
  given: Answers,
): EvidenceRecord[] {
  const records = submission.evidence
    .filter(({ dated }) => dated <= asOf)
    .map((reference) => recordOf(reference, judgements));
  const counted = countedBy(content.questionnaire, given);
  const by = certifiedBy(content.questionnaire, submission.scope, counted, asOf);
  return certifiedRecords(records, by);
}

function recordOf(reference: EvidenceReference, judgements: readonly Judgement[]): JudgedRecord {
  const judged = judgements.find(({ id }) => id === reference.id);
  return {
    ...reference,
    verdict: judged?.verdict ?? "unread",
    independent: judged?.independent ?? false,
    judgedOn: judged?.judgedOn,
  };
}
