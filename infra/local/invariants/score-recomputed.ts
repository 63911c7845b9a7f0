import { sha256 } from "../../../functions/data/hash.ts";
import { spokenRound } from "../../../functions/data/score-sources.ts";
import { scored } from "../../../functions/data/scored.ts";
import { isOpen } from "../../../functions/domain/assessment.ts";
import { canonicalJson } from "../../../functions/domain/canonical.ts";
import type { Rulings } from "../../../functions/domain/rulings.ts";
import { type RulingKind, rulingsInForce } from "../../../functions/domain/rulings-in-force.ts";
import type { Score } from "../../../functions/domain/score.ts";
import type { Judgement } from "../../../functions/domain/score-input-of.ts";
import { scoreRulings } from "../../../functions/domain/score-rulings.ts";
import type { Evidence, Invariant } from "./invariant.ts";
import type { Row } from "./rows.ts";
import type { Finding } from "./violation.ts";
import { type AssessmentFacts, unzipped } from "./world.ts";

/**
 * I5: every result is what was hashed; the newest one and the basis of every decision come out
 * byte for byte when they are computed anew from submission, rulings, verdicts and content, and so
 * does the hash of what they were computed from.
 */
export const scoreRecomputed: Invariant = {
  id: "I5",
  says: "every result recomputes byte for byte",
  check: (run) =>
    run.world.assessments.flatMap((facts) => [
      ...facts.score.flatMap((score) => asHashed(facts, score)),
      ...newest(run, facts),
      ...facts.decision.flatMap((decision) => basisOf(run, facts, decision)),
    ]),
};

function asHashed(facts: AssessmentFacts, score: Row<"score">): Finding[] {
  const json = unzipped([score]);
  const entered = facts.entries.some(
    ({ event, data }) => event === "scored" && data.score === score.sha256,
  );
  if (json !== undefined && sha256(json) === score.sha256 && entered) return [];
  const evidence = { sha256: score.sha256, entered };
  return [{ what: "A result is not what was hashed.", where: at(facts, score), evidence }];
}

/** The result of the present state; while a round is open its evidence may move on. */
function newest(run: Evidence, facts: AssessmentFacts): Finding[] {
  const { head, score, submissions, wish, ruling, round } = facts;
  const spoken = spokenRound(head);
  if (isOpen(head.status) || spoken === 0) return [];
  const submission = submissions.find((each) => each.round === spoken)?.frozen;
  if (!submission) return [];
  const stored = score.find(
    (each) => each.round === spoken && each.revision === head.reviewRevision,
  );
  if (!stored) {
    if (wish.some(({ state }) => state === "pending")) return [];
    const evidence = { round: spoken, reviewRevision: head.reviewRevision };
    return [{ what: "The present state has no result.", where: facts.where, evidence }];
  }
  const given = new Set(submission.evidence.map(({ id }) => id));
  const judgements = run.world.rows.evidence
    .filter(({ pk, assessment }) => pk === supplierOf(facts) && assessment === head.id)
    .filter(({ id }) => given.has(id));
  const rounds = round.map(({ returned, ...each }) => ({ ...each, ...(returned && { returned }) }));
  const { answers, submittedAt } = submission;
  const rulings = scoreRulings(rulingsInForce(ruling, rounds, { answers, at: submittedAt }));
  const result = { ...stored, json: unzipped([stored]) };
  return compared(run, facts, result, { round: spoken, rulings, judgements });
}

function basisOf(run: Evidence, facts: AssessmentFacts, decision: Row<"decision">): Finding[] {
  const json = unzipped([{ bytes: decision.basisBytes }]);
  if (json === undefined || sha256(json) !== decision.basis) {
    const evidence = { basis: decision.basis };
    return [{ what: "A decision's basis was changed.", where: at(facts, decision), evidence }];
  }
  const basis = JSON.parse(json) as Basis;
  const sources = { rulings: scoreRulings(basis.rulings), judgements: basis.evidence };
  const result = { ...decision, json: canonicalJson(basis.score), inputHash: basis.input };
  return compared(run, facts, result, { round: decision.round, ...sources });
}

type Basis = {
  score: Score;
  rulings: Standing[];
  evidence: Judgement[];
  input: string;
};

type Standing = Row<"ruling"> & { kind: RulingKind };
type Sources = { round: number; rulings: Rulings; judgements: readonly Judgement[] };

function compared(
  run: Evidence,
  facts: AssessmentFacts,
  stored: { sk: string; json: string | undefined; inputHash: string },
  { round, rulings, judgements }: Sources,
): Finding[] {
  const submission = facts.submissions.find((each) => each.round === round)?.frozen;
  const content = submission && run.world.content(submission.content);
  const where = at(facts, stored);
  const { json, inputHash } = stored;
  if (!submission || !content || json === undefined) {
    return [{ what: "What a result rests on is gone.", where, evidence: { round } }];
  }
  const { asOf } = JSON.parse(json) as Pick<Score, "asOf">;
  const result = scored({ content, submission, rulings, judgements, asOf });
  const again = canonicalJson(result.score);
  if (again === json) {
    if (result.inputHash === inputHash) return [];
    const evidence = { stored: inputHash, again: result.inputHash };
    return [{ what: "A result names another input than its own.", where, evidence }];
  }
  const evidence = { stored: around(json, again), again: around(again, json) };
  return [{ what: "A result comes out differently when computed anew.", where, evidence }];
}

/** The text around the first place where two differ. */
function around(text: string, other: string): string {
  const first = [...text].findIndex((char, index) => char !== other[index]);
  return text.slice(Math.max(0, first - 40), first + 40);
}

function supplierOf({ head }: AssessmentFacts): string {
  return `ORG#${head.organisation}#SUPPLIER#${head.supplier}`;
}

function at({ where }: AssessmentFacts, { sk }: { sk: string }): string {
  return `${where} / ${sk}`;
}
