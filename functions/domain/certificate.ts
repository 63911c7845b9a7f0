import type { EvidenceLevel } from "./evidence.ts";
import { addMonths } from "./plain-date.ts";
import type { AiRole } from "./questionnaire.ts";

/** Editions a certificate may name, and the standard each of them is: adoptions are the same. */
const EDITIONS: Readonly<Record<string, CertificateStandard>> = {
  "iso42001-2023": "iso42001",
  "en-iso42001-2026": "iso42001",
  "bs-en-iso42001-2026": "iso42001",
  "iso27001-2022": "iso27001",
  "iso27701-2019": "iso27701",
  "iso27701-2025": "iso27701",
};

export type CertificateStandard = "iso42001" | "iso27001" | "iso27701";

/** A certificate as its holder describes it. Dates are plain dates, ends inclusive. */
export type Certificate = {
  /** A key of `EDITIONS`. */
  edition: string;
  holder: string;
  scope: string;
  number: string;
  /** The roles it names; empty where it names none. */
  aiRoles: readonly AiRole[];
  decidedOn: string;
  startsOn?: string;
  expiresOn: string;
  body: string;
  /** Whether the body is accredited for this very standard; unknown counts as no. */
  accredited: boolean;
  lastAuditOn?: string;
  status: "in-force" | "suspended" | "withdrawn";
};

/** What somebody of the buyer found in the register of the body or of the accreditation bodies. */
export type RegisterCheck = {
  on: string;
  found: "in-force" | "suspended" | "withdrawn" | "not-found";
  /** Whether scope text and site cover the product in question. */
  covers: boolean;
};

/** On what a certificate is judged, besides itself. */
export type CertificateContext = {
  asOf: string;
  /** The roles of the supplier in the engagement. */
  aiRoles: readonly AiRole[];
  check?: RegisterCheck | undefined;
};

export type CertificateFault =
  | "unknown-standard"
  | "not-yet"
  | "expired"
  | "implausible"
  | "audit-overdue"
  | "audit-unknown"
  | "not-accredited"
  | "suspended"
  | "withdrawn"
  | "not-covered"
  | "not-checked"
  | "false";

/** What a certificate is worth on a day. */
export type CertificateJudgement = {
  standard: CertificateStandard | undefined;
  /**
   * The most it can show for a question about the company and for one about the product. It
   * attests a management system, so it never clears a must-have about the product.
   */
  levels: { company: EvidenceLevel; product: EvidenceLevel; productGate: 0 };
  faults: CertificateFault[];
  /** Severity of must-have K8: false blocks, suspended or withdrawn is major. */
  knockOut: "blocker" | "major" | null;
};

/** Months from the decision to the first surveillance, between register checks, and of a cycle. */
const SURVEILLANCE = 12;
const REGISTER = 12;
const CYCLE = 36;

/** The most each fault leaves, for questions about the company and about the product. */
const CAPS: Readonly<Record<CertificateFault, readonly [EvidenceLevel, EvidenceLevel]>> = {
  "unknown-standard": [0, 0],
  "not-yet": [0, 0],
  expired: [0, 0],
  implausible: [0, 0],
  suspended: [0, 0],
  withdrawn: [0, 0],
  false: [0, 0],
  "audit-overdue": [1, 1],
  "not-accredited": [1, 1],
  "not-covered": [1, 0],
  "audit-unknown": [2, 2],
  "not-checked": [2, 2],
};

/**
 * What a certificate can show on a day: level 3 lowered by every rule it fails. No grace after
 * expiry; a cycle of more than three years is implausible; the first surveillance is due within
 * twelve months of the decision, later ones once a calendar year except in the year of
 * recertification; a register check holds for a year.
 */
export function judgeCertificate(
  certificate: Certificate,
  context: CertificateContext,
): CertificateJudgement {
  const faults = faultsOf(certificate, context);
  const cap = (at: 0 | 1) =>
    faults.reduce<EvidenceLevel>((least, fault) => lower(least, CAPS[fault][at]), 3);
  const major = faults.includes("suspended") || faults.includes("withdrawn");
  return {
    standard: standardOf(certificate),
    levels: { company: cap(0), product: cap(1), productGate: 0 },
    faults,
    knockOut: faults.includes("false") ? "blocker" : major ? "major" : null,
  };
}

/** The standard behind an edition; undefined for one that is not listed. */
export function standardOf({ edition }: Pick<Certificate, "edition">) {
  return Object.hasOwn(EDITIONS, edition) ? EDITIONS[edition] : undefined;
}

function faultsOf(certificate: Certificate, context: CertificateContext): CertificateFault[] {
  const { asOf, check } = context;
  const { status, decidedOn, startsOn, expiresOn } = certificate;
  const current = check && check.on <= asOf ? check : undefined;
  const bad = ["suspended", "withdrawn"] as const;
  const faults: (CertificateFault | false | undefined)[] = [
    standardOf(certificate) === undefined && "unknown-standard",
    asOf < (startsOn ?? decidedOn) && "not-yet",
    asOf > expiresOn && "expired",
    (expiresOn < decidedOn || expiresOn > addMonths(decidedOn, CYCLE)) && "implausible",
    auditFault(certificate, asOf),
    !certificate.accredited && "not-accredited",
    ...bad.map((each) => (status === each || current?.found === each) && each),
    current?.found === "not-found" && "false",
    !covers(certificate, context.aiRoles, current) && "not-covered",
    (!current || asOf > addMonths(current.on, REGISTER)) && "not-checked",
  ];
  return faults.filter((fault) => fault !== false && fault !== undefined);
}

function auditFault(
  { decidedOn, expiresOn, lastAuditOn }: Certificate,
  asOf: string,
): CertificateFault | undefined {
  if (lastAuditOn === undefined || lastAuditOn > asOf) return "audit-unknown";
  if (lastAuditOn <= decidedOn) {
    return asOf > addMonths(decidedOn, SURVEILLANCE) ? "audit-overdue" : undefined;
  }
  for (let year = yearOf(lastAuditOn) + 1; year < yearOf(asOf); year += 1) {
    if (year !== yearOf(expiresOn)) return "audit-overdue";
  }
  return undefined;
}

/** Only ISO/IEC 42001 names roles; a certificate of it has to name one the supplier has here. */
function covers(
  certificate: Certificate,
  aiRoles: readonly AiRole[],
  check: RegisterCheck | undefined,
): boolean {
  if (check && !check.covers) return false;
  if (standardOf(certificate) !== "iso42001" || aiRoles.length === 0) return true;
  return certificate.aiRoles.some((role) => aiRoles.includes(role));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function lower(one: EvidenceLevel, other: EvidenceLevel): EvidenceLevel {
  return one < other ? one : other;
}
