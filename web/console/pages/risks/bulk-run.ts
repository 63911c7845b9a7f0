import type { BodyOf, ReplyOf } from "../../../../functions/contract/route.ts";
import type { RiskLine } from "../../../../functions/contract/shapes/register.ts";
import { call } from "../../api.ts";
import type { ConsoleRoutes } from "../../routes.ts";

type Bulk = ConsoleRoutes["bulkRisks"];
export type RiskChange = BodyOf<Bulk>["changes"][number];
export type BulkWish = Pick<RiskChange, "status" | "treatment" | "owner" | "due">;
type Result = ReplyOf<Bulk>["results"][number];

/** What became of many risks: as they stand now, those that were refused, and the way back. */
export type BulkOutcome = {
  changed: RiskLine[];
  refused: { row: RiskLine | undefined; message: string }[];
  back: RiskChange[];
};

/** Changes one call takes. */
const AT_ONCE = 50;

/** Makes the same change to many risks, on the versions shown. */
export async function changeMany(
  rows: readonly RiskLine[],
  wish: BulkWish,
  key: string,
): Promise<BulkOutcome> {
  const changes = rows.map(({ id, version }) => ({ id, version, ...wish }));
  const results = await sendAll(changes, key);
  const changed = results.flatMap(({ row }) => row ?? []);
  return {
    changed,
    refused: results
      .filter(({ done }) => !done)
      .map(({ id, message = "" }) => ({ row: rows.find((row) => row.id === id), message })),
    back: changed.flatMap(({ id, version }) => {
      const before = rows.find((row) => row.id === id);
      return before ? [{ id, version, ...asBefore(before, wish) }] : [];
    }),
  };
}

/** Sends changes in as many calls as they need; a repeated one is recognised by its key. */
export async function sendAll(changes: readonly RiskChange[], key: string): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < changes.length; at += AT_ONCE) {
    const body = { changes: changes.slice(at, at + AT_ONCE) };
    results.push(...(await call("bulkRisks", { body, key: `${key}-${at}` })).results);
  }
  return results;
}

function asBefore(before: RiskLine, wish: BulkWish): BulkWish {
  return {
    ...("status" in wish && { status: before.status }),
    ...("treatment" in wish && { treatment: before.treatment ?? null }),
    ...("owner" in wish && { owner: before.owner ?? null }),
    ...("due" in wish && { due: before.due ?? null }),
  };
}
