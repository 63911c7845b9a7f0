import type * as z from "zod";
import type { Route } from "../contract/route.ts";
import { Refusal } from "../domain/errors.ts";

/** Parses a query by its route; the refusal names each field and how to mend it. */
export function parseQuery(route: Route, query: Record<string, string>): unknown {
  return route.query ? parsed(route.query(), query, "query") : {};
}

/** Parses a body by its route; a route without a body takes none. */
export function parseBody(route: Route, body: unknown): unknown {
  if (!route.body) return undefined;
  return parsed(route.body(), body ?? {}, "body");
}

function parsed(schema: z.ZodType, input: unknown, whole: string): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => ({
    path: path.length > 0 ? path.join(".") : whole,
    message,
  }));
  throw new Refusal("invalid", "Some fields need mending.", { fields });
}
