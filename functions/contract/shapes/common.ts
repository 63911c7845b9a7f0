import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";

/** An id made by Assay. */
export const id = lazy(() => z.string().regex(/^[A-Za-z0-9_-]{6,60}$/, "Not an id of Assay."));

/** One line of text, trimmed. */
export function line(limit: number) {
  return z
    .string()
    .trim()
    .min(1, "Write something here.")
    .max(limit, `Use at most ${limit} characters.`)
    .regex(/^\P{Cc}*$/u, "Use one line without control characters.");
}

/** A longer text, trimmed. */
export function prose(limit: number) {
  return z.string().trim().max(limit, `Use at most ${limit} characters.`);
}

export const email = lazy(() =>
  z.email("Write an e-mail address such as name@company.example.").max(254),
);

/** A web address; only http and https, because a page may link it. */
export const webAddress = lazy(() =>
  z
    .url({ protocol: /^https?$/, message: "Write a web address that starts with https://." })
    .max(2000),
);

/** A SHA-256 as 64 hex digits. */
export const sha256 = lazy(() => z.string().regex(/^[0-9a-f]{64}$/));

export const instant = lazy(() => z.iso.datetime());

export const empty = lazy(() => z.strictObject({}));

/** The reply of a refused call. */
export const errorReply = lazy(() =>
  z.strictObject({
    error: z.strictObject({
      code: z.string(),
      /** What the code stands for here, where it stands for several things. */
      reason: z.string().optional(),
      message: z.string(),
      request: z.string(),
      fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    }),
    /** What somebody else put there first, where a change came second. */
    standing: z.unknown().optional(),
  }),
);

/** A page of a list. */
export function page<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), cursor: z.string().optional() });
}

/**
 * A page of a list: up to 10,000 lines, which a browser sorts and filters by itself (web.md 3) and
 * keeps for its next visit; a cursor leads beyond.
 */
export const pageQuery = lazy(() =>
  z.strictObject({
    limit: z.coerce.number().int().min(1).max(10_000).default(10_000),
    cursor: z.string().max(2000).optional(),
  }),
);
