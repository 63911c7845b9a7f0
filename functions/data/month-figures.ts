import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { type Counted, countedIn, figuresFrom, type KeptFigures } from "../domain/month-figures.ts";
import { dueKey, type Key, keys, type OrganisationContext, organisationContext } from "./keys.ts";
import { loadLists } from "./lists.ts";
import { get, type Item, query, transact } from "./table.ts";
import { create, update, type Write } from "./writes.ts";

/** The write that lets the end of the present month fall due; it goes with the organisation's own. */
export function firstTurn(context: OrganisationContext, now: string): Write {
  const key = keys.monthTurn(context);
  const month = now.slice(0, 7);
  return create({ ...key, kind: "turn", month, ...dueKey(startAfter(month), key) });
}

/**
 * P223 · At the turn of a month keep the figures as they stand with the ids they count, and wait for
 * the next turn; a turn that was worked already is left. ORG#o / TURN, STATS#yyyy-mm, COUNTED#yyyy-mm#
 */
export async function keepMonth(turn: Item, now: string): Promise<void> {
  const context = organisationContext(String(turn.pk).slice("ORG#".length));
  const month = String(turn.month);
  const counted = countedIn(await loadLists(context));
  const lists = countedWrites(context, month, counted);
  const key: Key = { pk: turn.pk, sk: turn.sk };
  const next = now.slice(0, 7);
  await transact([
    create({
      ...{ ...keys.monthFigures(context, month), month, ...figuresFrom(counted) },
      ...(lists && { listed: true }),
    }),
    ...(lists ?? []),
    update(key, { set: { month: next, ...dueKey(startAfter(next), key) } }, [
      ["dueSk", "=", turn.dueSk],
    ]),
  ]);
}

/** P224 · The figures of the last twelve months, oldest first. ORG#o / STATS# */
export async function listMonths(context: OrganisationContext): Promise<KeptFigures[]> {
  const range = { prefix: "STATS#", newestFirst: true, limit: 12 };
  const items = await query(keys.organisation(context).pk, range);
  return items.reverse().map(({ pk: _, sk: __, ...month }) => month as KeptFigures);
}

/**
 * P263 · The ids that one figure of a month counted; undefined where they were not kept. ORG#o /
 * STATS#yyyy-mm, COUNTED#yyyy-mm#figure#
 */
export async function loadCounted(
  context: OrganisationContext,
  month: string,
  figure: Counted,
): Promise<string[] | undefined> {
  const kept = await get(keys.monthFigures(context, month));
  if (!kept?.listed) return undefined;
  const { pk, sk } = keys.monthCounted(context, month, figure, 0);
  const items = await query(pk, { prefix: sk.slice(0, sk.lastIndexOf("#") + 1) });
  return items.flatMap(({ bytes }) => {
    const packed = z.instanceof(Uint8Array).parse(bytes);
    return z.array(z.string()).parse(JSON.parse(gunzipSync(packed).toString("utf8")));
  });
}

/** Ids in one item, which holds 400 KB: the longest are those of the register, at some 100 bytes. */
const IDS_A_PART = 3000;

/** What goes with a month's figures in one transaction, which holds 4 MB. */
const MOST_BYTES = 3_000_000;

/** The writes that keep what was counted; undefined where it is too much for one transaction. */
function countedWrites(
  context: OrganisationContext,
  month: string,
  counted: Readonly<Record<Counted, readonly string[]>>,
): Write[] | undefined {
  const parts = Object.entries(counted).flatMap(([figure, ids]) =>
    Array.from({ length: Math.ceil(ids.length / IDS_A_PART) }, (_, part) => ({
      ...keys.monthCounted(context, month, figure, part),
      bytes: gzipSync(JSON.stringify(ids.slice(part * IDS_A_PART, (part + 1) * IDS_A_PART))),
    })),
  );
  const bytes = parts.reduce((sum, each) => sum + each.bytes.length, 0);
  return bytes > MOST_BYTES ? undefined : parts.map(create);
}

/** The instant at which a month (YYYY-MM) is over. */
function startAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString();
}
