import { attempt } from "./attempt.ts";
import type { Tables } from "./reads.ts";
import { ServiceRefusal } from "./refusals.ts";
import { readUpdate } from "./write.ts";

/** Answers UpdateItem. */
export function updateItem(body: unknown, tables: Tables): string {
  const tried = attempt(readUpdate(body, tables));
  if ("commit" in tried) {
    tried.commit();
    return "{}";
  }
  const { Message = "", Item } = tried.reason;
  throw new ServiceRefusal("ConditionalCheckFailedException", Message, Item && { Item });
}
