import { Refusal } from "../domain/errors.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { queryList } from "./table.ts";

export type PageQuery = { limit: number; cursor?: string | undefined };
export type ListPage<Row> = { items: Row[]; cursor?: string };

/**
 * One page of a list of the organisation and where to go on. A cursor holds no organisation: keys
 * are rebuilt under the caller's own, so that a strange cursor reads nothing of others.
 */
export async function listPage<Row>(
  context: OrganisationContext,
  listPk: string,
  { limit, cursor }: PageQuery,
): Promise<ListPage<Row>> {
  const prefix = keys.organisation(context).pk;
  const start = cursor === undefined ? undefined : { listPk, ...readCursor(prefix, cursor) };
  const { rows, next } = await queryList(listPk, limit, start);
  const items = rows as Row[];
  return next ? { items, cursor: writeCursor(prefix, next) } : { items };
}

function writeCursor(prefix: string, next: Record<string, unknown>): string {
  const parts = [String(next.pk).slice(prefix.length), next.sk, next.listSk];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

function readCursor(prefix: string, cursor: string) {
  const [suffix, sk, listSk, ...more] = partsOf(cursor);
  if (more.length > 0 || typeof suffix !== "string" || !isKey(sk) || !isKey(listSk)) {
    throw strange();
  }
  return { pk: `${prefix}${suffix}`, sk, listSk };
}

// DynamoDB fails on a key that is empty or longer than 1,024 bytes.
function isKey(part: unknown): part is string {
  return typeof part === "string" && part !== "" && Buffer.byteLength(part) <= 1024;
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(parts)) return parts;
  } catch {
    // Refused below, like every other strange cursor.
  }
  throw strange();
}

function strange(): Refusal {
  return new Refusal("invalid", "Some fields need mending.", {
    fields: [{ path: "cursor", message: "Not a cursor of this list." }],
  });
}
