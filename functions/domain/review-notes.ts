import type { Answers } from "./answers.ts";
import { type CertificateFault, judgeCertificate } from "./certificate.ts";
import { certifiedBy, type JudgedRecord, judgementFor } from "./certificate-evidence.ts";
import { certificatesIn } from "./certificates-in.ts";
import { contradictions, questionsIn } from "./contradictions.ts";
import { findingsFrom } from "./findings-from.ts";
import type { Questionnaire, Scope } from "./questionnaire.ts";
import { roleDifferences } from "./role-differences.ts";
import { countedBy } from "./standing.ts";

/** Why a reviewer should look at answers, apart from points and evidence. */
export const NOTE_KINDS = [
  "contradiction",
  "role",
  "certificate",
  "planned",
  "action",
  "nda",
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** One thing to look at: the questions concerned, a sentence, and a day (YYYY-MM-DD) if it has one. */
export type ReviewNote = { kind: NoteKind; questions: string[]; text: string; by?: string };

/** What a note says of a fault of a certificate. */
export const FAULTS: Readonly<Record<CertificateFault, string>> = {
  "unknown-standard": "its edition is not one that counts here",
  "not-yet": "it is not valid yet",
  expired: "it has run out",
  implausible: "it runs longer than the three years a cycle can take",
  "audit-overdue": "its surveillance audit is overdue",
  "audit-unknown": "the day of its last audit is not known",
  "not-accredited": "the body is not shown to be accredited for this standard",
  suspended: "it is suspended",
  withdrawn: "it is withdrawn",
  "not-covered": "it does not cover this product or the supplier's role",
  "not-checked": "no look-up in the register within a year is recorded",
  false: "the register does not know it",
};

/**
 * All that a reviewer should look at besides points: contradictions, differences of role, faults
 * of certificates on a day, and what the answers leave to be done. It changes no figure.
 */
export function reviewNotes(
  questionnaire: Questionnaire,
  scope: Scope,
  given: { answers: Answers; evidence: readonly JudgedRecord[]; asOf: string },
): ReviewNote[] {
  const answers = countedBy(questionnaire, given.answers);
  return [
    ...contradictions(questionnaire, scope, answers).map(({ when, reviewer }) => ({
      ...{ kind: "contradiction" as const, questions: questionsIn(when), text: reviewer },
    })),
    ...roleDifferences(questionnaire, scope, answers).map(({ question, label, is }) => ({
      ...{ kind: "role" as const, questions: [question] },
      text:
        is === "declared"
          ? `The supplier says “${label}”; the intake of the product does not.`
          : `The intake of the product says “${label}”; the supplier did not choose it.`,
    })),
    ...certificateNotes(questionnaire, scope, { ...given, answers }),
    ...findingsFrom(questionnaire, scope, answers).map((finding): ReviewNote => {
      const questions = [finding.question];
      if (finding.kind === "planned") {
        return { kind: "planned", questions, text: "Planned, not in place yet.", by: finding.by };
      }
      if (finding.kind === "action") return { kind: "action", questions, text: finding.action };
      return { kind: "nda", questions, text: "Sign a non-disclosure agreement to learn this." };
    }),
  ];
}

function certificateNotes(
  questionnaire: Questionnaire,
  scope: Scope,
  {
    answers,
    evidence,
    asOf,
  }: { answers: Answers; evidence: readonly JudgedRecord[]; asOf: string },
): ReviewNote[] {
  const all = certifiedBy(questionnaire, scope, answers, asOf);
  return certificatesIn(questionnaire, scope, answers).flatMap(({ question, row, certificate }) => {
    const by = { ...all, certificates: [certificate] };
    const bare = judgeCertificate(certificate, by);
    const best = evidence
      .flatMap((record) => judgementFor(record, by) ?? [])
      .toSorted((one, other) => other.levels.company - one.levels.company)[0];
    const { faults } = best ?? bare;
    if (faults.length === 0) return [];
    const why = faults.map((fault) => FAULTS[fault]).join("; ");
    const text = `Certificate ${row} (${certificate.number || certificate.body}): ${why}.`;
    return [{ kind: "certificate", questions: [question], text }];
  });
}
