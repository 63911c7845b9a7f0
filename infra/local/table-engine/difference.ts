import * as z from "zod";
import type { Answer } from "../gate/reading.ts";

/**
 * What of two replies to one call differs, in the terms that a client can see; null where nothing
 * does. Words of errors are not compared, nor is the order of what has none.
 */
export function differenceOf(operation: string, one: Answer, other: Answer): string | null {
  const [here = "", there = ""] = [one, other].map((answer) =>
    JSON.stringify(seen(operation, answer)),
  );
  if (here === there) return null;
  let first = 0;
  while (here[first] === there[first]) first += 1;
  const around = (text: string) => text.slice(Math.max(0, first - 200), first + 200);
  return `${operation}: ${around(here)} against ${around(there)}`;
}

const Reply = z.looseObject({
  __type: z.string().optional(),
  CancellationReasons: z.array(z.looseObject({ Code: z.string().optional() })).optional(),
  Responses: z.unknown().optional(),
});

function seen(operation: string, { status, body }: Answer): unknown {
  const {
    __type: type,
    CancellationReasons: reasons,
    ...rest
  } = Reply.parse(JSON.parse(String(body)));
  if (type === undefined) {
    const { Responses: responses, ...others } = rest;
    const free = operation === "BatchGetItem";
    return sorted([status, others, free ? mixed(responses) : responses]);
  }
  const { Item } = rest;
  const why = reasons?.map(({ Code, Item: stood }) => ({ Code, stood }));
  return sorted([status, type.slice(type.indexOf("#") + 1), Item, why]);
}

/** Names in alphabetical order, all the way down. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, content]) => [name, sorted(content)]),
  );
}

/** The items of a batch by table, in an order that does not depend on the reply's. */
function mixed(responses: unknown): unknown {
  const tables = z.record(z.string(), z.array(z.unknown())).parse(responses ?? {});
  return Object.entries(tables).map(([table, items]) => [
    table,
    items.map((item) => JSON.stringify(sorted(item))).toSorted(),
  ]);
}
