import type { EvidenceRecord, EvidenceType } from "./evidence.ts";
import type { ScoreInput } from "./score.ts";
import type { Points } from "./states.ts";

/** One thing done about one question: a better answer, or evidence of this level that was read. */
export type Step =
  | { question: string; kind: "answer"; to: Points }
  | { question: string; kind: "evidence"; to: 2 | 3 };

/**
 * The input as it is once these steps were taken: the answers given, rulings on those questions
 * gone, and the evidence read and accepted. Nothing else changes.
 */
export function improved(input: ScoreInput, steps: readonly Step[]): ScoreInput {
  const answers = steps.flatMap((step) => (step.kind === "answer" ? [step] : []));
  const answered = new Set(answers.map(({ question }) => question));
  const states = answers.map(
    ({ question, to }) => [question, { kind: "answered", points: to }] as const,
  );
  const type = { ...ANYTHING, id: freeName(input) };
  return {
    ...input,
    states: { ...input.states, ...Object.fromEntries(states) },
    rulings: Object.fromEntries(
      Object.entries(input.rulings).filter(([question]) => !answered.has(question)),
    ),
    evidence: [
      ...input.evidence,
      ...steps.flatMap((step) => (step.kind === "evidence" ? [recordFor(step, type.id)] : [])),
    ],
    evidenceTypes: [...input.evidenceTypes, type],
  };
}

/** Stands for whichever kind of evidence fits the question. */
const ANYTHING: EvidenceType = { id: "", maxLevel: 3, maxAgeMonths: null, supports: "all" };

function recordFor({ question, to }: Step, type: string): EvidenceRecord {
  const named = { id: `${type}-${question}`, type, title: question, url: "" };
  return { ...named, verdict: "accepted", independent: to === 3, questions: [question] };
}

function freeName({ evidenceTypes }: ScoreInput): string {
  const taken = evidenceTypes.map(({ id }) => id);
  let name = "step";
  while (taken.includes(name)) name += "-";
  return name;
}
