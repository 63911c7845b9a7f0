/** Where one item stands. */
export type Key = { pk: string; sk: string };

declare const organisationBrand: unique symbol;

/**
 * The organisation a caller belongs to. No key of an organisation can be built without one, and
 * only identification (a member's sign-in, a supplier's session, a job's record) makes one.
 */
export type OrganisationContext = {
  readonly organisation: string;
  readonly [organisationBrand]: true;
};

export function organisationContext(organisation: string): OrganisationContext {
  return { organisation } as OrganisationContext;
}

const org = ({ organisation }: OrganisationContext) => `ORG#${organisation}`;

/** Keys of one organisation. The checker of invariants knows the kind of each; a test tells. */
export const keys = {
  organisation: (at: OrganisationContext): Key => ({ pk: org(at), sk: "ORG" }),
  /** Falls due at every turn of a month. */
  monthTurn: (at: OrganisationContext): Key => ({ pk: org(at), sk: "TURN" }),
  /** `month` is YYYY-MM. */
  monthFigures: (at: OrganisationContext, month: string): Key => ({
    pk: org(at),
    sk: `STATS#${month}`,
  }),
  /** What a figure of a month (YYYY-MM) counted, in parts. */
  monthCounted: (at: OrganisationContext, month: string, figure: string, part: number): Key => ({
    pk: org(at),
    sk: `COUNTED#${month}#${figure}#${padded(part)}`,
  }),
  member: (at: OrganisationContext, id: string): Key => ({ pk: org(at), sk: `MEMBER#${id}` }),
  supplier: (at: OrganisationContext, id: string): Key => ({ pk: org(at), sk: `SUPPLIER#${id}` }),
  views: (at: OrganisationContext, member: string): Key => ({
    pk: org(at),
    sk: `VIEWS#${member}`,
  }),
  /** By what a supplier is known; the mark says which kind of thing it is. */
  mark: (at: OrganisationContext, mark: string): Key => ({ pk: `${org(at)}#MARKS`, sk: mark }),
  ofSupplier: (at: OrganisationContext, supplier: string) => `${org(at)}#SUPPLIER#${supplier}`,
  contact: (at: OrganisationContext, supplier: string, id: string): Key => ({
    pk: keys.ofSupplier(at, supplier),
    sk: `CONTACT#${id}`,
  }),
  engagement: (at: OrganisationContext, supplier: string, id: string): Key => ({
    pk: keys.ofSupplier(at, supplier),
    sk: `ENGAGEMENT#${id}`,
  }),
  evidence: (at: OrganisationContext, supplier: string, id: string): Key => ({
    pk: keys.ofSupplier(at, supplier),
    sk: `EVIDENCE#${id}`,
  }),
  /** Which assessments a supplier has; the assessment itself stands in its own partition. */
  supplierAssessment: (at: OrganisationContext, supplier: string, assessment: string): Key => ({
    pk: keys.ofSupplier(at, supplier),
    sk: `ASSESSMENT#${assessment}`,
  }),
  supplierEvent: (at: OrganisationContext, supplier: string, id: string): Key => ({
    pk: keys.ofSupplier(at, supplier),
    sk: `EVENT#${id}`,
  }),
  requests: (at: OrganisationContext) => `${org(at)}#REQUESTS`,
  request: (at: OrganisationContext, id: string): Key => ({
    pk: keys.requests(at),
    sk: `REQUEST#${id}`,
  }),
  /** Where the newest submission about an engagement stands. */
  lastSubmission: (at: OrganisationContext, supplier: string, engagement: string): Key => ({
    pk: keys.ofSupplier(at, supplier),
    sk: `LAST#${engagement}`,
  }),
  ofAssessment: (at: OrganisationContext, assessment: string) =>
    `${org(at)}#ASSESSMENT#${assessment}`,
  parties: (at: OrganisationContext) => `${org(at)}#PARTIES`,
  /** The fourth parties of one engagement. */
  partiesOf: (at: OrganisationContext, supplier: string, engagement: string): Key => ({
    pk: keys.parties(at),
    sk: `${supplier}#${engagement}`,
  }),
  inAssessment: (at: OrganisationContext, assessment: string, sk: string): Key => ({
    pk: keys.ofAssessment(at, assessment),
    sk,
  }),
  head: (at: OrganisationContext, assessment: string) => keys.inAssessment(at, assessment, "HEAD"),
  assessmentRow: (at: OrganisationContext, assessment: string) =>
    keys.inAssessment(at, assessment, "ROW"),
  round: (at: OrganisationContext, assessment: string, round: number) =>
    keys.inAssessment(at, assessment, `ROUND#${padded(round)}`),
  answer: (at: OrganisationContext, assessment: string, question: string) =>
    keys.inAssessment(at, assessment, `ANSWER#${question}`),
  invitation: (at: OrganisationContext, assessment: string, id: string) =>
    keys.inAssessment(at, assessment, `INVITATION#${id}`),
  ruling: (at: OrganisationContext, assessment: string, question: string) =>
    keys.inAssessment(at, assessment, `RULING#${question}`),
  submission: (at: OrganisationContext, assessment: string, round: number) =>
    keys.inAssessment(at, assessment, `SUBMISSION#${padded(round)}`),
  submissionPart: (at: OrganisationContext, assessment: string, round: number, part: number) =>
    keys.inAssessment(at, assessment, `SUBMISSION#${padded(round)}#PART#${padded(part)}`),
  score: (at: OrganisationContext, assessment: string, round: number, revision: number) =>
    keys.inAssessment(at, assessment, `SCORE#${padded(round)}#${padded(revision)}`),
  decision: (at: OrganisationContext, assessment: string, round: number, revision: number) =>
    keys.inAssessment(at, assessment, `DECISION#${padded(round)}#${padded(revision)}`),
  approval: (at: OrganisationContext, assessment: string) =>
    keys.inAssessment(at, assessment, "APPROVAL"),
  decisionsIn: (round: number) => `DECISION#${padded(round)}#`,
  desk: (at: OrganisationContext, assessment: string) => keys.inAssessment(at, assessment, "DESK"),
  outbox: (at: OrganisationContext, assessment: string, id: string) =>
    keys.inAssessment(at, assessment, `OUTBOX#${id}`),
  risks: (at: OrganisationContext) => `${org(at)}#RISKS`,
  risk: (at: OrganisationContext, key: string): Key => ({ pk: keys.risks(at), sk: key }),
  findings: (at: OrganisationContext) => `${org(at)}#FINDINGS`,
  finding: (at: OrganisationContext, key: string): Key => ({ pk: keys.findings(at), sk: key }),
  /** Partitions of index `list`; each of their letters is paid for on every line. */
  suppliersList: (at: OrganisationContext) => `${org(at)}#S`,
  assessmentsList: (at: OrganisationContext) => `${org(at)}#A`,
  risksList: (at: OrganisationContext) => `${org(at)}#R`,
  findingsList: (at: OrganisationContext) => `${org(at)}#F`,
  /** Partition of the ledger table. */
  ledger: (at: OrganisationContext, subject: LedgerSubject) => `${org(at)}#${subject}`,
};

/** What a ledger chain is about. */
export type LedgerSubject =
  | "ORGANISATION"
  | `SUPPLIER#${string}`
  | `REQUEST#${string}`
  | `ASSESSMENT#${string}`
  | `RISK#${string}`
  | `FINDING#${string}`;

/** The closed list of keys that stand outside any organisation. */
export const systemKeys = {
  user: (subject: string): Key => ({ pk: `USER#${subject}`, sk: "USER" }),
  token: (hash: string): Key => ({ pk: `TOKEN#${hash}`, sk: "TOKEN" }),
  session: (hash: string): Key => ({ pk: `SESSION#${hash}`, sk: "SESSION" }),
  address: (hash: string) => `ADDRESS#${hash}`,
  addressInvitation: (
    hash: string,
    at: OrganisationContext,
    assessment: string,
    id: string,
  ): Key => ({
    pk: `ADDRESS#${hash}`,
    sk: `INVITATION#${at.organisation}#${assessment}#${id}`,
  }),
  /** Stands where an address is written to no more. */
  suppressed: (hash: string): Key => ({ pk: `ADDRESS#${hash}`, sk: "SUPPRESSED" }),
  /** Where requests stand that lead to nobody. */
  unknown: (bucket: string) => `UNKNOWN#${bucket}`,
  content: (hash: string) => `CONTENT#${hash}`,
  contentPart: (hash: string, part: number): Key => ({
    pk: `CONTENT#${hash}`,
    sk: `PART#${padded(part)}`,
  }),
};

/** Index `due` is spread over four partitions by a stable choice from the key. */
export function dueKey(instant: string, key: Key): { duePk: string; dueSk: string } {
  const spread = [...key.pk].reduce((sum, char) => (sum + char.charCodeAt(0)) % 4, 0);
  return { duePk: `DUE#${spread}`, dueSk: `${instant}#${key.pk}|${key.sk}` };
}

export const DUE_PARTITIONS = ["DUE#0", "DUE#1", "DUE#2", "DUE#3"] as const;

function padded(number: number): string {
  return String(number).padStart(6, "0");
}
