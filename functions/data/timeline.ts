import { Refusal } from "../domain/errors.ts";
import { sha256 } from "./hash.ts";
import { inTurn } from "./in-turn.ts";
import { keys, type LedgerSubject, type OrganisationContext } from "./keys.ts";
import type { LedgerEntry } from "./ledger.ts";
import { assessmentIdsOf } from "./supplier-assessments.ts";
import { type Item, query, queryLedgerEnd } from "./table.ts";

/** One entry of a supplier's history and whose chain it stands in. */
export type TimelineEntry = LedgerEntry & { subject: LedgerSubject };

/** Where to go on: for every chain, by a short hash, the sequence it was read down to. */
type Position = Record<string, number>;

/** So many chains are read at once: one that waits long for a socket is out of time. */
const CHAINS = 20;

/**
 * P189 · The histories of a supplier, its assessments, risks and findings as one, newest first, in pages.
 * One read a chain and page. ledger: ORG#o#subject / sequence
 */
export async function timelineOf(
  context: OrganisationContext,
  supplier: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ entries: TimelineEntry[]; cursor?: string }> {
  const from = cursor === undefined ? {} : readCursor(cursor);
  const subjects = await subjectsOf(context, supplier);
  const open = subjects.filter((subject) => from[short(subject)] !== 1);
  const turn = inTurn(CHAINS);
  const chains = await Promise.all(
    open.map((subject) => turn(() => chainEnd(context, subject, limit, from[short(subject)]))),
  );
  const found = chains.flat().sort(newestFirst);
  const entries = found.slice(0, limit);
  if (found.length <= limit && chains.every((chain) => chain.length < limit)) return { entries };
  const position: Position = { ...from };
  for (const { subject, sequence } of entries) position[short(subject)] = sequence;
  return { entries, cursor: writeCursor(position) };
}

async function subjectsOf(
  context: OrganisationContext,
  supplier: string,
): Promise<LedgerSubject[]> {
  const [assessments, risks, findings] = await Promise.all([
    assessmentIdsOf(context, supplier),
    query(keys.risks(context), { prefix: `${supplier}#` }),
    query(keys.findings(context), { prefix: `${supplier}#` }),
  ]);
  return [
    `SUPPLIER#${supplier}`,
    ...assessments.map((id) => `ASSESSMENT#${id}` as const),
    ...risks.filter(isTouched).map(({ sk }) => `RISK#${sk}` as const),
    ...findings.filter(isTouched).map(({ sk }) => `FINDING#${sk}` as const),
  ];
}

/** What a result alone has written has no history yet. */
function isTouched({ ledgerSequence }: Item): boolean {
  return Number(ledgerSequence) > 0;
}

async function chainEnd(
  context: OrganisationContext,
  subject: LedgerSubject,
  limit: number,
  before: number | undefined,
): Promise<TimelineEntry[]> {
  const sk = before === undefined ? undefined : String(before).padStart(12, "0");
  const items = await queryLedgerEnd(keys.ledger(context, subject), limit, sk);
  return items.map(({ pk: _pk, sk: _sk, ...entry }) => ({ ...(entry as LedgerEntry), subject }));
}

function newestFirst(one: TimelineEntry, other: TimelineEntry): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return other.sequence - one.sequence;
}

function short(subject: LedgerSubject): string {
  return sha256(subject).slice(0, 12);
}

function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** A cursor only narrows what the caller may read anyway: chains are found anew for every page. */
function readCursor(cursor: string): Position {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (typeof read === "object" && read !== null && !Array.isArray(read)) {
      const entries = Object.entries(read);
      if (entries.every(([, at]) => Number.isInteger(at) && at > 0 && at < 1e12)) {
        return Object.fromEntries(entries.map(([name, at]) => [name, Number(at)]));
      }
    }
  } catch {
    // Refused below, like every other strange cursor.
  }
  const message = "Not a cursor of this list.";
  throw new Refusal("invalid", "Some fields need mending.", {
    fields: [{ path: "cursor", message }],
  });
}
