import { canonicalJson } from "./canonical.ts";
import type { EvidenceRecord, EvidenceType } from "./evidence.ts";
import type { ScoreInput } from "./score.ts";

/**
 * Everything a score reads, as one text: its SHA-256 is the input hash of the score's record.
 * Lists whose order says nothing (evidence, its questions, its kinds and what they support) are
 * sorted, so that the same facts give the same hash in whatever order they were stored.
 */
export function inputText(input: ScoreInput): string {
  return canonicalJson({
    ...input,
    evidence: sorted(input.evidence.map(recordFacts)),
    evidenceTypes: sorted(input.evidenceTypes.map(typeFacts)),
  });
}

function recordFacts({ questions, ...record }: EvidenceRecord) {
  return { ...record, questions: questions.toSorted() };
}

// What a kind is called, and whatever else content says of it, is no fact of the score.
function typeFacts({ id, maxLevel, maxAgeMonths, supports }: EvidenceType) {
  const all = supports === "all" ? supports : supports.toSorted();
  return { id, maxLevel, maxAgeMonths, supports: all };
}

function sorted<T>(list: readonly T[]): T[] {
  return list
    .map((each) => ({ each, text: canonicalJson(each) }))
    .sort((one, other) => (one.text < other.text ? -1 : 1))
    .map(({ each }) => each);
}
