import { figuresOf, type MonthFigures } from "../domain/month-figures.ts";
import { dueKey, type Key, keys, type OrganisationContext, organisationContext } from "./keys.ts";
import { loadLists } from "./lists.ts";
import { type Item, query, transact } from "./table.ts";
import { create, update, type Write } from "./writes.ts";

/** The figures kept at the end of a month (YYYY-MM). */
export type KeptMonth = { month: string } & MonthFigures;

/** The write that lets the end of the present month fall due; it goes with the organisation's own. */
export function firstTurn(context: OrganisationContext, now: string): Write {
  const key = keys.monthTurn(context);
  const month = now.slice(0, 7);
  return create({ ...key, kind: "turn", month, ...dueKey(startAfter(month), key) });
}

/**
 * P223 · At the turn of a month keep the figures as they stand and wait for the next turn; a turn
 * that was worked already is left. ORG#o / TURN, STATS#yyyy-mm
 */
export async function keepMonth(turn: Item, now: string): Promise<void> {
  const context = organisationContext(String(turn.pk).slice("ORG#".length));
  const month = String(turn.month);
  const figures = figuresOf(await loadLists(context));
  const key: Key = { pk: turn.pk, sk: turn.sk };
  const next = now.slice(0, 7);
  await transact([
    create({ ...keys.monthFigures(context, month), month, ...figures }),
    update(key, { set: { month: next, ...dueKey(startAfter(next), key) } }, [
      ["dueSk", "=", turn.dueSk],
    ]),
  ]);
}

/** P224 · The figures of the last twelve months, oldest first. ORG#o / STATS# */
export async function listMonths(context: OrganisationContext): Promise<KeptMonth[]> {
  const range = { prefix: "STATS#", newestFirst: true, limit: 12 };
  const items = await query(keys.organisation(context).pk, range);
  return items.reverse().map(({ pk: _, sk: __, ...month }) => month as KeptMonth);
}

/** The instant at which a month (YYYY-MM) is over. */
function startAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString();
}
