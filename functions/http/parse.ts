import type * as z from "zod";
import type { Route } from "../contract/route.ts";
import { Refusal } from "../domain/errors.ts";
import type { HttpRequest } from "./request.ts";
import { wordedIssue } from "./worded-issue.ts";

/** Parses a query by its route; the refusal names each field and how to mend it. */
export function parseQuery(route: Route, query: Record<string, string>): unknown {
  return route.query ? parsed(route.query(), query, "query") : {};
}

/** Parses a body by its route; a route without a body takes none. */
export function parseBody(route: Route, body: unknown): unknown {
  if (!route.body) return undefined;
  return parsed(route.body(), body ?? {}, "body");
}

/** The bytes of a request that is to carry a file. */
export function givenFile({ bytes }: Pick<HttpRequest, "bytes">): Buffer {
  if (bytes) return bytes;
  throw new Refusal("invalid", "Send a file.", {
    fields: [{ path: "body", message: "Send the file's bytes as application/octet-stream." }],
  });
}

function parsed(schema: z.ZodType, input: unknown, whole: string): unknown {
  const result = schema.safeParse(input, { error: wordedIssue });
  const fields = result.success
    ? brokenTexts(result.data, [])
    : result.error.issues.flatMap(problemsOf);
  if (result.success && fields.length === 0) return result.data;
  throw new Refusal("invalid", "Some fields need mending.", {
    fields: fields.map(({ path, message }) => ({ path: path.join(".") || whole, message })),
  });
}

type Problem = { path: readonly PropertyKey[]; message: string };

/** Each field that nobody knows is named by itself. */
function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code !== "unrecognized_keys") return [issue];
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message: "There is no such field.",
  }));
}

/** Texts with half of a surrogate pair: they can be stored, but never hashed as they were given. */
function brokenTexts(value: unknown, path: readonly string[]): Problem[] {
  if (typeof value === "string") {
    const message = "This text holds a broken character; type it again.";
    return value.isWellFormed() ? [] : [{ path, message }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => brokenTexts(each, [...path, key]));
}
