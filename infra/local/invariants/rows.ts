import * as z from "zod";
import { ASSESSMENT_STATES } from "../../../functions/domain/assessment.ts";
import { VERDICTS } from "../../../functions/domain/evidence.ts";
import { DELIVERY_STATES, LETTERS } from "../../../functions/domain/invitation.ts";

/** What a checker needs to know of each kind of item; whatever else stands in one is kept. */
const key = { pk: z.string(), sk: z.string() };
const chain = { ledgerSequence: z.int(), ledgerHash: z.string() };
const bytes = z.instanceof(Uint8Array);
const by = z.object({ id: z.string(), name: z.string() });
const due = z.object({ date: z.string(), zone: z.string() });
const work = { duePk: z.string().optional(), dueSk: z.string().optional(), createdAt: z.string() };
const reach = { organisation: z.string(), assessment: z.string(), invitation: z.string() };

const schemas = {
  organisation: z.looseObject({
    ...key,
    ...chain,
    id: z.string(),
    version: z.int().optional(),
  }),
  member: z.looseObject({ ...key, id: z.string(), email: z.string(), version: z.int() }),
  supplier: z.looseObject({ ...key, ...chain, id: z.string(), version: z.int() }),
  contact: z.looseObject({
    ...key,
    id: z.string(),
    email: z.string().optional(),
    version: z.int(),
  }),
  engagement: z.looseObject({ ...key, id: z.string(), supplierId: z.string(), version: z.int() }),
  evidence: z.looseObject({
    ...key,
    id: z.string(),
    assessment: z.string(),
    verdict: z.enum(VERDICTS),
    independent: z.boolean(),
  }),
  head: z.looseObject({
    ...{ ...key, ...chain, id: z.string(), organisation: z.string(), supplier: z.string() },
    ...{ engagement: z.string(), status: z.enum(ASSESSMENT_STATES), round: z.int() },
    ...{ revision: z.int(), reviewRevision: z.int(), version: z.int(), content: z.string() },
    ...{ writers: z.record(z.string(), z.int()), due, language: z.string() },
    ...{ requester: z.string(), createdAt: z.string(), issuedAt: z.string().optional() },
  }),
  line: z.looseObject({
    ...key,
    row: z.looseObject({
      ...{ status: z.string(), due, grade: z.string().optional() },
      ...{ proposed: z.string().optional(), openGates: z.int().optional() },
    }),
  }),
  round: z.looseObject({
    ...{ ...key, round: z.int(), supplierName: z.string(), product: z.string() },
    returned: z.array(z.string()).optional(),
  }),
  answer: z.looseObject({
    ...{ ...key, question: z.string(), answer: z.unknown(), version: z.int() },
    ...{ change: z.string(), by: z.string(), at: z.string(), round: z.int() },
    invitation: z.string(),
  }),
  invitation: z.looseObject({
    ...{ ...key, id: z.string(), contact: z.string(), generation: z.int(), sends: z.int() },
    state: z.enum(["waiting", "active", "revoked"]),
    role: z.enum(["delegate", "signatory"]).optional(),
    person: z.object({ email: z.string() }).optional(),
  }),
  ruling: z.looseObject({
    ...{
      ...key,
      question: z.string(),
      kind: z.enum(["override", "accept-na", "accept", "withdrawn"]),
    },
    points: z.literal([0, 25, 50, 75, 100]).optional(),
    ...{ reason: z.string(), by, at: z.string(), round: z.int() },
  }),
  last: z.looseObject({
    ...{ ...key, engagement: z.string(), assessment: z.string(), round: z.int() },
    submittedAt: z.string(),
  }),
  submission: z.looseObject({
    ...{ ...key, reference: z.string(), round: z.int(), submittedAt: z.string() },
    ...{ sha256: z.string(), daysLate: z.int(), parts: z.int(), contact: z.string() },
    origin: z.string().optional(),
  }),
  submissionPart: z.looseObject({ ...key, bytes }),
  score: z.looseObject({
    ...{ ...key, round: z.int(), revision: z.int(), computedAt: z.string() },
    ...{ sha256: z.string(), inputHash: z.string(), bytes },
  }),
  decision: z.looseObject({
    ...{ ...key, round: z.int(), decision: z.string(), at: z.string(), by },
    ...{ basis: z.string(), basisBytes: bytes, reviewRevision: z.int() },
  }),
  approval: z.looseObject({ ...key, state: z.string(), version: z.int(), answerBy: z.string() }),
  desk: z.looseObject({ ...key, answers: z.array(z.unknown()), version: z.int() }),
  letter: z.looseObject({
    ...{ ...key, ...work, kind: z.literal("letter"), id: z.string(), assessment: z.string() },
    letter: z.enum(LETTERS),
    state: z.enum(DELIVERY_STATES),
    ...{ at: z.string(), invitation: z.string().optional(), member: z.string().optional() },
  }),
  wish: z.looseObject({
    ...{ ...key, ...work, kind: z.literal("assess"), id: z.string(), assessment: z.string() },
    state: z.enum(["pending", "done"]),
  }),
  codes: z.looseObject({ ...key }),
  comment: z.looseObject({
    ...{ ...key, id: z.string(), question: z.string(), side: z.enum(["supplier", "buyer"]), by },
    ...{ at: z.string(), text: z.string(), round: z.int() },
  }),
  read: z.looseObject({ ...key, question: z.string(), until: z.string() }),
  digest: z.looseObject({ ...key, at: z.string(), count: z.int() }),
  risk: z.looseObject({
    ...{ ...key, ...chain, findings: z.array(z.unknown()), submittedAt: z.string() },
    row: z.looseObject({
      ...{ supplierId: z.string(), engagementId: z.string(), version: z.int() },
      ...{ open: z.boolean(), status: z.string(), cause: z.string() },
      promoted: z.boolean().optional(),
    }),
  }),
  finding: z.looseObject({
    ...{ ...key, ...chain, action: z.string(), thread: z.array(z.unknown()) },
    row: z.looseObject({
      ...{ supplierId: z.string(), engagementId: z.string(), version: z.int() },
      ...{ state: z.string(), source: z.string(), replies: z.int() },
    }),
  }),
  mark: z.looseObject({ ...key, supplier: z.string() }),
  views: z.looseObject({ ...key, views: z.array(z.unknown()), version: z.int() }),
  reminders: z.looseObject({ ...key, kind: z.literal("reminders"), steps: z.array(z.unknown()) }),
  suppressed: z.looseObject({ ...key, why: z.string(), at: z.string() }),
  turn: z.looseObject({ ...key, kind: z.literal("turn"), month: z.string() }),
  month: z.looseObject({ ...key, month: z.string(), suppliers: z.int() }),
  counted: z.looseObject({ ...key, bytes: z.instanceof(Uint8Array) }),
  parties: z.looseObject({ ...key, supplierId: z.string(), parties: z.array(z.unknown()) }),
  supplierAssessment: z.looseObject({ ...key, id: z.string(), engagement: z.string() }),
  supplierEvent: z.looseObject({ ...key, kind: z.string(), text: z.string(), by, at: z.string() }),
  intakeRequest: z.looseObject({ ...key, ...chain, state: z.string(), version: z.int(), by }),
  user: z.looseObject({ ...key, organisation: z.string(), member: z.string() }),
  token: z.looseObject({ ...key, ...reach, generation: z.int(), endsAt: z.string() }),
  session: z.looseObject({ ...key, ...reach, generation: z.int(), endsAt: z.string() }),
  address: z.looseObject({ ...key, ...reach }),
  request: z.looseObject({ ...key, ...work, state: z.enum(["pending", "done"]) }),
  content: z.looseObject({ ...key, bytes }),
};

type Schemas = typeof schemas;
export type RowKind = keyof Schemas;
export type Row<Kind extends RowKind> = z.infer<Schemas[Kind]>;
export type Rows = { [Kind in RowKind]: Row<Kind>[] };

/** Where each kind stands: the shapes of its partition and sort keys. */
const PLACES: Readonly<Record<RowKind, readonly [pk: RegExp, sk: RegExp]>> = {
  organisation: [/^ORG#[^#]+$/, /^ORG$/],
  member: [/^ORG#[^#]+$/, /^MEMBER#[^#]+$/],
  supplier: [/^ORG#[^#]+$/, /^SUPPLIER#[^#]+$/],
  contact: [/^ORG#[^#]+#SUPPLIER#[^#]+$/, /^CONTACT#[^#]+$/],
  engagement: [/^ORG#[^#]+#SUPPLIER#[^#]+$/, /^ENGAGEMENT#[^#]+$/],
  evidence: [/^ORG#[^#]+#SUPPLIER#[^#]+$/, /^EVIDENCE#[^#]+$/],
  last: [/^ORG#[^#]+#SUPPLIER#[^#]+$/, /^LAST#[^#]+$/],
  head: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^HEAD$/],
  line: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^ROW$/],
  round: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^ROUND#\d{6}$/],
  answer: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^ANSWER#[^#]+$/],
  invitation: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^INVITATION#[^#]+$/],
  ruling: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^RULING#[^#]+$/],
  submission: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^SUBMISSION#\d{6}$/],
  submissionPart: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^SUBMISSION#\d{6}#PART#\d{6}$/],
  score: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^SCORE#\d{6}#\d{6}$/],
  decision: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^DECISION#\d{6}#\d{6}$/],
  approval: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^APPROVAL$/],
  desk: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^DESK$/],
  letter: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^OUTBOX#(?!assess-)[^#]+$/],
  wish: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^OUTBOX#assess-[^#]+$/],
  comment: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^COMMENT#[^#]+#[^#]+$/],
  read: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^READ#[^#]+#[^#]+$/],
  digest: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^DIGEST#[^#]+$/],
  codes: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^CODES#[^#]+$/],
  risk: [/^ORG#[^#]+#RISKS$/, /^[^#]+#[^#]+#[^#]+$/],
  finding: [/^ORG#[^#]+#FINDINGS$/, /^[^#]+#[^#]+#[^#]+$/],
  mark: [/^ORG#[^#]+#MARKS$/, /^(name|domain|address|vendor)#/],
  views: [/^ORG#[^#]+$/, /^VIEWS#[^#]+$/],
  reminders: [/^ORG#[^#]+#ASSESSMENT#[^#]+$/, /^REMINDERS$/],
  suppressed: [/^ADDRESS#[0-9a-f]{64}$/, /^SUPPRESSED$/],
  turn: [/^ORG#[^#]+$/, /^TURN$/],
  month: [/^ORG#[^#]+$/, /^STATS#\d{4}-\d{2}$/],
  counted: [/^ORG#[^#]+$/, /^COUNTED#\d{4}-\d{2}#[A-Za-z]+#\d{6}$/],
  parties: [/^ORG#[^#]+#PARTIES$/, /^[^#]+#[^#]+$/],
  supplierAssessment: [/^ORG#[^#]+#SUPPLIER#[^#]+$/, /^ASSESSMENT#[^#]+$/],
  supplierEvent: [/^ORG#[^#]+#SUPPLIER#[^#]+$/, /^EVENT#[^#]+$/],
  intakeRequest: [/^ORG#[^#]+#REQUESTS$/, /^REQUEST#[^#]+$/],
  user: [/^USER#/, /^USER$/],
  token: [/^TOKEN#[0-9a-f]{64}$/, /^TOKEN$/],
  session: [/^SESSION#[0-9a-f]{64}$/, /^SESSION$/],
  address: [/^ADDRESS#[0-9a-f]{64}$/, /^INVITATION#[^#]+#[^#]+#[^#]+$/],
  request: [/^((TOKEN|ADDRESS)#[0-9a-f]{64}|UNKNOWN#[0-9a-f]{3})$/, /^REQUEST#\d+$/],
  content: [/^CONTENT#[0-9a-f]{64}$/, /^PART#\d{6}$/],
};

const KINDS = Object.keys(schemas).filter((kind): kind is RowKind => kind in schemas);

/** An item that is none of the product's: its key or its shape is of no kind. */
export type Stranger = { pk: string; sk: string; why: string };

/** Sorts items by kind, each read through its schema. */
export function sortRows(items: readonly { readonly pk: string; readonly sk: string }[]): {
  rows: Rows;
  strangers: Stranger[];
} {
  const rows = emptyRows();
  const strangers: Stranger[] = [];
  for (const { pk, sk, ...rest } of items) {
    const kind = KINDS.find((each) => PLACES[each][0].test(pk) && PLACES[each][1].test(sk));
    const problem = kind ? take(rows, kind, { pk, sk, ...rest }) : "The key is of no known kind.";
    if (problem !== undefined) strangers.push({ pk, sk, why: problem });
  }
  return { rows, strangers };
}

function take<Kind extends RowKind>(rows: Rows, kind: Kind, item: unknown): string | undefined {
  const schema: z.ZodType<Row<Kind>> = schemas[kind] as unknown as z.ZodType<Row<Kind>>;
  const parsed = schema.safeParse(item);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const list: Row<Kind>[] = rows[kind];
  list.push(parsed.data);
  return undefined;
}

function emptyRows(): Rows {
  return {
    ...{ organisation: [], member: [], supplier: [], contact: [], engagement: [], evidence: [] },
    ...{ head: [], line: [], round: [], answer: [], invitation: [], ruling: [], submission: [] },
    ...{
      submissionPart: [],
      score: [],
      decision: [],
      letter: [],
      wish: [],
      codes: [],
      comment: [],
      read: [],
      digest: [],
      risk: [],
    },
    ...{ finding: [], user: [], token: [], session: [], address: [], request: [], content: [] },
    ...{
      reminders: [],
      suppressed: [],
      mark: [],
      views: [],
      turn: [],
      month: [],
      counted: [],
      parties: [],
    },
    ...{ supplierAssessment: [], supplierEvent: [], intakeRequest: [] },
    ...{ desk: [], last: [] },
    ...{ desk: [], approval: [] },
  };
}
