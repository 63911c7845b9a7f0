import type * as z from "zod";
import { type FieldProblem, Refusal } from "../domain/errors.ts";

/**
 * A value by its schema; the refusal names the path to each value that does not fit, unknown keys
 * one by one. `at` is the path of the value itself, empty for a whole file.
 */
export function parsed<T>(schema: z.ZodType<T>, value: unknown, at = ""): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw refused(result.error.issues.flatMap((issue) => problems(issue, at)));
}

/** The refusal of a file for these values. */
export function refused(fields: readonly FieldProblem[]): Refusal {
  return new Refusal("invalid", "The file is refused.", { fields });
}

function problems(issue: z.core.$ZodIssue, at: string): FieldProblem[] {
  const path = [...(at ? [at] : []), ...issue.path.map(String)];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key].join("."),
      message: "There is no such key.",
    }));
  }
  return [{ path: path.join(".") || "file", message: issue.message }];
}
