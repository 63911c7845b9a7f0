import { type Mark, marksOf } from "../domain/supplier-marks.ts";
import { hashAddress } from "./addresses.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { getAll } from "./table.ts";
import { put, type Write } from "./writes.ts";

type Facts = Parameters<typeof marksOf>[0];

/**
 * The writes that let a supplier be found by its vendor number, its name, its domain and the
 * mailboxes of its contacts. A later supplier with the same mark is found instead of an earlier one.
 */
export function markWrites(context: OrganisationContext, supplier: string, facts: Facts): Write[] {
  return marksOf(facts).map((mark) => put(markItem(context, mark, supplier)));
}

/** A mark as it is stored; an address only as its keyed hash. */
export function markItem(context: OrganisationContext, mark: Mark, supplier: string) {
  return { ...keys.mark(context, markText(mark)), supplier };
}

/** P182 · Which suppliers these marks belong to, by kind and value. ORG#o#MARKS / kind#value */
export async function suppliersMarked(
  context: OrganisationContext,
  marks: readonly Mark[],
): Promise<(mark: Mark) => string | undefined> {
  const texts = [...new Set(marks.map(markText))];
  const items = await getAll(texts.map((text) => keys.mark(context, text)));
  const found = new Map(items.map(({ sk, supplier }) => [sk, String(supplier)]));
  return (mark) => found.get(markText(mark));
}

// Keys are at most 1,024 bytes; nobody tells two suppliers apart by what comes after 200 signs.
function markText({ kind, value }: Mark): string {
  return `${kind}#${kind === "address" ? hashAddress(value) : value.slice(0, 200)}`;
}
