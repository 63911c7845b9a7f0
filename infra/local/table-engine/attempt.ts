import type { Attributes } from "./values.ts";
import type { Write } from "./write.ts";

/** Why DynamoDB does not do a write, as it names it among the reasons of a transaction. */
export interface Reason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: Attributes;
}

/** A write tried against what stands: why it cannot be done, or how it is done. */
export type Attempt = { readonly reason: Reason } | { readonly commit: () => void };

/** Tries a write; nothing changes before its commit. */
export function attempt(write: Write): Attempt {
  const { table, key, holds, tells } = write;
  const before = table.get(key)?.item;
  if (!holds(before)) {
    const Item = tells ? before : undefined;
    const words = { Code: "ConditionalCheckFailed", Message: "The conditional request failed" };
    return { reason: { ...words, ...(Item && { Item }) } };
  }
  const after = write.after(before);
  return {
    commit() {
      if (after === undefined) table.remove(key);
      else if (after !== before) table.put(key, after);
    },
  };
}
