import { notFound } from "../domain/errors.ts";
import type { FindingSource, FindingState } from "../domain/finding.ts";
import type { Patch } from "../domain/patch.ts";
import { clipped } from "./clipped.ts";
import { type Condition, fieldChanges } from "./expression.ts";
import type {
  FindingFields,
  FindingItem,
  FindingLine,
  FindingMessage,
  FindingRow,
} from "./finding-row.ts";
import { hashOf } from "./hash.ts";
import type { Head, Round } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { appendEntry, LEDGER_START } from "./ledger.ts";
import { type ListPage, listPage, type PageQuery } from "./list-page.ts";
import { placeAt } from "./list-place.ts";
import { createOnce } from "./once.ts";
import { riskId } from "./risks.ts";
import type { Author } from "./suppliers.ts";
import { get, query, transact } from "./table.ts";
import { check, create, update, type Write } from "./writes.ts";

/** P160 · All findings, oldest first. list: ORG#o#F / instant */
export function listFindings(
  context: OrganisationContext,
  page: PageQuery,
): Promise<ListPage<FindingLine>> {
  return listPage<FindingLine>(context, keys.findingsList(context), page);
}

/** P161 · One finding by its id. ORG#o#FINDINGS / supplier#engagement#cause */
export async function loadFinding(context: OrganisationContext, id: string): Promise<FindingItem> {
  const key = Buffer.from(id, "base64url").toString("utf8");
  const item = findingId(key) === id ? await get(keys.finding(context, key)) : undefined;
  if (!item) throw notFound();
  return item as unknown as FindingItem;
}

/** P162 · The findings of one engagement. ORG#o#FINDINGS / supplier#engagement# */
export async function findingsOf(
  context: OrganisationContext,
  { supplier, engagement }: Pick<Head, "supplier" | "engagement">,
): Promise<FindingItem[]> {
  const items = await query(keys.findings(context), { prefix: `${supplier}#${engagement}#` });
  return items as unknown as FindingItem[];
}

/** The id of a finding in a URL: its key as base64url. */
export function findingId(key: string): string {
  return riskId(key);
}

/** A finding somebody raises, and what it is about. */
export type NewFinding = FindingFields & {
  cause: string;
  source: Extract<FindingSource, "condition" | "manual">;
  state: Extract<FindingState, "noted" | "asked">;
  question?: string | undefined;
  action: string;
};

/** P163 · Raise a finding by hand, once; owner and contact must be there. ORG#o#FINDINGS / key */
export async function createFinding(
  context: OrganisationContext,
  about: { head: Head; round: Round },
  finding: NewFinding,
  created: string,
  by: Author,
  now: string,
  more: readonly Write[] = [],
): Promise<void> {
  const { writes } = raised(context, about, finding, by, now, { created });
  await createOnce([...writes, ...more], created);
}

/** A finding as it is raised, and the writes that do; the first is refused where it stands. */
export function raised(
  context: OrganisationContext,
  { head, round }: { head: Head; round: Round },
  { cause, state, action, ...fields }: NewFinding,
  by: Author,
  now: string,
  extra: Record<string, unknown> = {},
): { row: FindingRow; writes: Write[] } {
  const { supplier, engagement, id: assessmentId } = head;
  const sk = `${supplier}#${engagement}#${cause}`;
  const { severity, due, owner, contact } = fields;
  const data = { assessment: assessmentId, severity, state, ...(due && { due: due.date }) };
  const event = { event: "finding-raised", by: by.id, at: now, data };
  const first = appendEntry(context, `FINDING#${sk}`, LEDGER_START, event);
  const { supplierName, product } = round;
  const row: FindingRow = {
    ...{ id: findingId(sk), supplierId: supplier, supplierName, engagementId: engagement, product },
    ...{ ...fields, assessmentId, state, stands: true, reReview: false, replies: 0 },
    ...{ heading: clipped(fields.title), raisedAt: now, version: 1 },
    ...(fields.question === undefined ? {} : { question: fields.question }),
  } as FindingRow;
  const writes = [
    create({
      ...{ ...keys.finding(context, sk), ...first.head, ...extra, row, action, thread: [] },
      ...{ listPk: keys.findingsList(context), listSk: placeAt(now) },
      ...{ changedBy: by.name, changedAt: now },
    }),
    first.write,
    ...(owner ? [check(keys.member(context, owner), [["pk", "exists"]])] : []),
    ...(contact ? [check(keys.contact(context, supplier, contact), STANDING)] : []),
  ];
  return { row, writes };
}

/** A contact that was not taken away. */
const STANDING: readonly Condition[] = [
  ["pk", "exists"],
  ["removedAt", "absent"],
];

/** What a member changes about a finding; a note to the supplier joins the thread. */
export type FindingChange = {
  fields: Patch<FindingFields>;
  action?: string | undefined;
  state?: FindingState | undefined;
  /** The reason; with a state that asks something of the supplier, it is shown to it. */
  note?: string | undefined;
  change: string;
};

/**
 * P164 · Change a finding on the version somebody saw: fields, state, a word to the supplier, and
 * history in one transaction. `more` rides along, for the letters that follow. ORG#o#FINDINGS / key
 */
export async function saveFinding(
  context: OrganisationContext,
  before: FindingItem,
  { fields, action, state = before.row.state, note, change }: FindingChange,
  by: Author,
  now: string,
  more: readonly Write[] = [],
): Promise<void> {
  const version = before.row.version + 1;
  const heading = fields.title ? { heading: clipped(fields.title) } : {};
  const changes = fieldChanges({ ...fields, ...heading }, "row");
  const { severity, due, owner, contact } = fields;
  const told = note !== undefined && state !== "noted" && state !== "closed";
  const message: FindingMessage[] = told
    ? [{ from: "buyer", by: authorOf(by), at: now, text: note, proofs: [], change }]
    : [];
  const entry = appendEntry(context, `FINDING#${before.sk}`, before, {
    ...{ event: "finding-changed", by: by.id, at: now },
    data: {
      ...{ version, from: before.row.state, state },
      ...(severity && { severity }),
      ...(due && { due: due.date, zone: due.zone }),
      ...(note && { note: hashOf(note) }),
    },
  });
  const set = {
    ...{ ...changes.set, "row.version": version, "row.state": state, "row.reReview": false },
    ...(action !== undefined && { action }),
    ...(message.length > 0 && { thread: [...before.thread, ...message] }),
    ...(note && !told && { note }),
    ...{ settledByResult: false, change, changedBy: by.name, changedAt: now, ...entry.head },
  };
  const { supplierId } = before.row;
  await transact([
    update(keys.finding(context, before.sk), { set, remove: changes.remove }, asRead(before)),
    entry.write,
    ...(owner ? [check(keys.member(context, owner), [["pk", "exists"]])] : []),
    ...(contact ? [check(keys.contact(context, supplierId, contact), STANDING)] : []),
    ...more,
  ]);
}

/** What the supplier says about a finding, with what shows it. */
export type FindingReply = Pick<FindingMessage, "text" | "proofs" | "change">;

/**
 * P165 · Keep what a contact of the supplier replies to a finding: it then waits for the buyer.
 * Refused by `Stale` where the finding has moved since it was read; a reply whose `change` stands
 * in the thread is done. `more` rides along, for the letter to the member. ORG#o#FINDINGS / key
 */
export async function replyToFinding(
  context: OrganisationContext,
  before: FindingItem,
  { text, proofs, change }: FindingReply,
  contact: Author,
  now: string,
  more: readonly Write[] = [],
): Promise<void> {
  if (before.thread.some((each) => each.change === change)) return;
  const message = { from: "supplier", by: authorOf(contact), at: now, text, proofs, change };
  const data = { text: hashOf({ text, proofs }), replies: before.row.replies + 1 };
  const event = { event: "finding-replied", by: contact.id, at: now, data };
  const entry = appendEntry(context, `FINDING#${before.sk}`, before, event);
  const set = {
    ...{ "row.state": "replied", "row.replies": before.row.replies + 1 },
    ...{ "row.version": before.row.version + 1, thread: [...before.thread, message] },
    ...{ changedBy: contact.name, changedAt: now, ...entry.head },
  };
  await transact([
    update(keys.finding(context, before.sk), { set }, asRead(before)),
    entry.write,
    ...more,
  ]);
}

function asRead({ row, ledgerHash }: FindingItem): ["row.version" | "ledgerHash", "=", unknown][] {
  return [
    ["row.version", "=", row.version],
    ["ledgerHash", "=", ledgerHash],
  ];
}

function authorOf({ id, name }: Author): Author {
  return { id, name };
}
