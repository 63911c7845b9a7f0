import type { Run } from "./invariant.ts";
import type { Item } from "./read-stores.ts";

/**
 * The part of a run that belongs to one organisation, where several share the stores. What stands
 * outside any organisation and names none (requests for a link, content) stays only if it is content.
 */
export function ofOrganisation<R extends Pick<Run, "stores" | "mailbox">>(
  run: R,
  organisation: string,
): R {
  const prefix = `ORG#${organisation}`;
  const isOwn = ({ pk, organisation: named }: Item) =>
    pk === prefix || pk.startsWith(`${prefix}#`) || named === organisation;
  const state = run.stores.state.filter((item) => isOwn(item) || item.pk.startsWith("CONTENT#"));
  const texts = (name: string) => new Set(state.map((item) => item[name]).filter(isText));
  const [addresses, letters] = [texts("email"), texts("id")];
  return {
    ...run,
    stores: { state, ledger: run.stores.ledger.filter(isOwn) },
    mailbox: run.mailbox.filter(
      ({ to, headers }) =>
        to.some((address) => addresses.has(address)) ||
        letters.has(headers["x-assay-letter"] ?? ""),
    ),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
