import type * as z from "zod";
import { type ImportReport, importCells, type importInput } from "../contract/shapes/import.ts";
import type { ImportAnswer, ImportOutcome, ImportRow } from "../domain/plan-import.ts";
import { wordedIssue } from "./worded-issue.ts";

type GivenLine = z.output<ReturnType<typeof importInput>>["rows"][number];
export type ReportLine = ImportReport["lines"][number];

/** The lines that can be read, and for the others what is wrong with which cell. */
export function readLines(given: readonly GivenLine[]): {
  rows: ImportRow[];
  answers: Map<number, ImportAnswer>;
  invalid: ReportLine[];
} {
  const rows: ImportRow[] = [];
  const invalid: ReportLine[] = [];
  for (const { line, cells } of given) {
    const result = importCells().safeParse(tidied(cells), { error: wordedIssue });
    if (result.success) rows.push({ line, ...result.data });
    else invalid.push({ line, is: "invalid", fields: result.error.issues.flatMap(fieldsOf) });
  }
  const answers = given.flatMap(({ line, answer }) => (answer ? [[line, answer] as const] : []));
  return { rows, answers: new Map(answers), invalid };
}

/** A planned line as the report says it. */
export function reportLine(outcome: ImportOutcome): ReportLine {
  const { line, is } = outcome;
  if (outcome.is === "new") return { line, is, adds: outcome.adds };
  const { supplier, by, value } = outcome.of;
  const { id, name, line: of } = supplier;
  return {
    ...{ line, is, by, value },
    supplier: { name, ...(id !== "" && { id }), ...(of !== undefined && { line: of }) },
    ...(outcome.is === "adds" && { adds: outcome.adds }),
  };
}

/** Empty cells are not given, and an address without its scheme gets https. */
function tidied(cells: Readonly<Record<string, string>>): Record<string, string> {
  const filled = Object.entries(cells)
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([, text]) => text !== "");
  return Object.fromEntries(
    filled.map(([name, text]) => {
      if (name !== "website" || /^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return [name, text];
      return [name, `https://${text}`];
    }),
  );
}

function fieldsOf(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: key, message: "There is no such field." }));
  }
  const path = issue.path.join(".");
  if (path === "name" && issue.code === "invalid_type") {
    return [{ path, message: "The name of the company is missing." }];
  }
  return [{ path, message: issue.message }];
}
