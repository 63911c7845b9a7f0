import type { Answers } from "./answers.ts";
import {
  type Certificate,
  type CertificateJudgement,
  judgeCertificate,
  type RegisterCheck,
  standardOf,
} from "./certificate.ts";
import { certificatesIn } from "./certificates-in.ts";
import type { EvidenceLevel, EvidenceRecord } from "./evidence.ts";
import { type AiRole, allQuestions, type Questionnaire, type Scope } from "./questionnaire.ts";

/** A record with the day somebody of the buyer judged it (a plain date). */
export type JudgedRecord = EvidenceRecord & { judgedOn?: string | undefined };

/** What the certificates among some records are judged on. */
export type CertifiedBy = {
  certificates: readonly Certificate[];
  /** Ids of the questions about the company; the others are about the product. */
  aboutCompany: ReadonlySet<string>;
  aiRoles: readonly AiRole[];
  asOf: string;
};

/** What records are held against: the certificates the answers describe, on a day. */
export function certifiedBy(
  { sections }: Pick<Questionnaire, "sections">,
  scope: Scope,
  answers: Answers,
  asOf: string,
): CertifiedBy {
  const company = sections.filter((each) => each.scope === "company");
  return {
    certificates: certificatesIn({ sections }, scope, answers).map((each) => each.certificate),
    aboutCompany: new Set(allQuestions({ sections: company }).map(({ id }) => id)),
    ...{ aiRoles: scope.aiRoles, asOf },
  };
}

/**
 * The records as far as the facts of their certificates allow: a record of a certificate the
 * supplier describes is split by what its questions are about and lowered to what the certificate
 * can show there. Other records stay as they are. Judging a certificate's record is the register
 * check: read, accepted and independent says that the register shows it in force, covering the
 * product.
 */
export function certifiedRecords(
  records: readonly JudgedRecord[],
  by: CertifiedBy,
): EvidenceRecord[] {
  return records.flatMap(({ judgedOn, ...record }) => {
    const judged = judgementFor({ ...record, judgedOn }, by);
    if (!judged) return [record];
    const { company, product } = judged.levels;
    const about = (yes: boolean) =>
      record.questions.filter((id) => by.aboutCompany.has(id) === yes);
    return [
      { ...loweredTo(company, record), questions: about(true) },
      { ...loweredTo(product, record), id: `${record.id}#product`, questions: about(false) },
    ].filter(({ questions }) => questions.length > 0);
  });
}

/** What the best certificate of a record's standard is worth; undefined if there is none. */
export function judgementFor(
  record: JudgedRecord,
  { certificates, aiRoles, asOf }: CertifiedBy,
): CertificateJudgement | undefined {
  const check = registerCheck(record);
  return certificates
    .filter((each) => `certificate-${standardOf(each)}` === record.type)
    .map((each) => judgeCertificate(each, { asOf, aiRoles, check }))
    .toSorted((one, other) => other.levels.company - one.levels.company)[0];
}

/** The register check a verdict on a certificate's record stands for; undefined without one. */
function registerCheck(record: JudgedRecord): RegisterCheck | undefined {
  const { verdict, independent, judgedOn } = record;
  if (judgedOn === undefined) return undefined;
  if (verdict === "out-of-scope") return { on: judgedOn, found: "in-force", covers: false };
  if (verdict !== "accepted" || !independent) return undefined;
  return { on: judgedOn, found: "in-force", covers: true };
}

/** Level 1 shows as little as none and waits for nobody's reading, so both drop out of scope. */
function loweredTo(level: EvidenceLevel, record: EvidenceRecord): EvidenceRecord {
  if (level <= 1) return { ...record, verdict: "out-of-scope" };
  return level === 2 ? { ...record, independent: false } : record;
}
