import { isStale } from "../domain/acceptance.ts";
import { notFound } from "../domain/errors.ts";
import { type Patch, patched } from "../domain/patch.ts";
import type { GateFinding } from "../domain/risk.ts";
import { clipped } from "./clipped.ts";
import { fieldChanges } from "./expression.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { appendEntry, type LedgerHead } from "./ledger.ts";
import { type ListPage, listPage, type PageQuery } from "./list-page.ts";
import { riskEventData } from "./risk-event.ts";
import type { RiskAction, RiskFields, RiskLine, RiskRow } from "./risk-row.ts";
import type { Author } from "./suppliers.ts";
import { get, query, transact } from "./table.ts";
import { check, update, type Write } from "./writes.ts";

/** A register entry as stored; its line of the list is its only copy. */
export type RiskItem = LedgerHead & {
  /** `supplier#engagement#cause`. */
  sk: string;
  row: RiskRow;
  findings: GateFinding[];
  /** The submission it follows from; an older one changes nothing. */
  submittedAt: string;
  actions?: RiskAction[];
  /** Why it was accepted. */
  reason?: string;
  changedBy?: string;
  changedAt?: string;
  change?: string;
};

/** The id of an entry in a URL: its key as base64url. */
export function riskId(key: string): string {
  return Buffer.from(key).toString("base64url");
}

/** P84 · The register, oldest entry first. list: ORG#o#R / instant */
export function listRisks(
  context: OrganisationContext,
  page: PageQuery,
): Promise<ListPage<RiskLine>> {
  return listPage<RiskLine>(context, keys.risksList(context), page);
}

/** P280 · The register with all that people wrote, in order of key. ORG#o#RISKS */
export async function wholeRegister(context: OrganisationContext): Promise<RiskRow[]> {
  return (await query(keys.risks(context))).map(({ row }) => row as RiskRow);
}

/** P85 · One entry by its id. ORG#o#RISKS / supplier#engagement#cause */
export async function loadRisk(context: OrganisationContext, id: string): Promise<RiskItem> {
  const key = Buffer.from(id, "base64url").toString("utf8");
  const item = riskId(key) === id ? await get(keys.risk(context, key)) : undefined;
  if (!item) throw notFound();
  return item as unknown as RiskItem;
}

/** P86 · The entries of one engagement. ORG#o#RISKS / supplier#engagement# */
export async function risksOf(
  context: OrganisationContext,
  { supplier, engagement }: { supplier: string; engagement: string },
): Promise<RiskItem[]> {
  const items = await query(keys.risks(context), { prefix: `${supplier}#${engagement}#` });
  return items as unknown as RiskItem[];
}

/**
 * What a member changes about a risk; `actions` replaces all of them, and `facts` are what only an
 * entry made by hand lets people say.
 */
export type RiskChange = {
  fields: Patch<RiskFields>;
  facts: OwnFacts;
  actions?: RiskAction[] | undefined;
  change: string;
};

/** What a person states of a risk that no result speaks for. */
export type OwnFacts = Partial<Pick<RiskRow, "sentence" | "inherent" | "current">>;

/** P87 · Treat a risk: what people decide, on the version they saw, and history. ORG#o#RISKS / key */
export async function saveRisk(
  context: OrganisationContext,
  risk: RiskItem,
  { fields, facts, actions, change }: RiskChange,
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const version = risk.row.version + 1;
  const said = facts.sentence === undefined ? {} : { says: clipped(facts.sentence) };
  const decided = fieldChanges({ ...fields, ...facts, ...said }, "row");
  const after = { ...patched<RiskRow>(risk.row, { ...fields, ...facts }), version };
  // Whoever takes a risk up again no longer accepts it.
  const ends = risk.row.acceptance !== undefined && after.status !== "accepted";
  const { acceptance, acceptedUntil, ...others } = after;
  const row: RiskRow = { ...others, ...(!ends && acceptance && { acceptance, acceptedUntil }) };
  const { write, head } = appendEntry(context, `RISK#${risk.sk}`, risk, {
    ...{ event: "risk-treated", by: by.id, at: now },
    data: riskEventData(row, { actions: actions ?? risk.actions, reason: risk.reason }),
  });
  const set = {
    ...{ ...decided.set, "row.version": version },
    // Looking at it does not renew an acceptance that covers another figure.
    "row.reReview": row.acceptance !== undefined && isStale(row.acceptance, row.current),
    ...{ change, changedBy: by.name, changedAt: now, ...head },
    ...(actions && { actions, "row.actions": actions.filter(({ done }) => !done).length }),
  };
  const remove = [
    ...decided.remove,
    ...(ends ? ["row.acceptance", "row.acceptedUntil", "duePk", "dueSk", "kind"] : []),
  ];
  await transact([
    update(keys.risk(context, risk.sk), { set, remove }, [
      ["row.version", "=", risk.row.version],
      ["ledgerHash", "=", risk.ledgerHash],
    ]),
    write,
    ...(fields.owner ? [check(keys.member(context, fields.owner), [["pk", "exists"]])] : []),
    ...more,
  ]);
}
