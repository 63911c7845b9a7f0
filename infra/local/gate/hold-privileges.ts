import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { privilegeReport } from "./privilege-report.ts";
import { comparePrivileges, type Privileges, privilegeProblems, type Usage } from "./privileges.ts";
import { unusedGrants } from "./unused-grants.ts";
import { addedUsage } from "./usage.ts";

/** A run whose use of rights is over. */
export interface FinishedRun {
  /** Where the report is written as JSON. */
  readonly path: string;
  /** What the run left out; after less than everything, grants look superfluous that are not. */
  readonly missing: readonly string[];
  readonly print: (text: string) => void;
}

/**
 * Writes what a run used of what is granted, at however many gates, and prints it after a whole
 * run. Fails when a right was needed and is not granted; after a whole run also when one is granted
 * and was not needed.
 */
export function holdPrivileges(
  usages: readonly Usage[],
  { path, missing, print }: FinishedRun,
): void {
  const report = comparePrivileges(addedUsage(usages), unusedGrants);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(report, null, 1)}\n`);
  const whole = missing.length === 0;
  print(whole ? `Rights and their use\n${privilegeReport(report)}` : partly(missing, path));
  const problems = privilegeProblems(whole ? report : onlyMissing(report));
  if (problems.length === 0) return;
  throw new Error(`Rights and their use differ (${path}):\n  ${problems.join("\n  ")}`);
}

function partly([first = "", ...others]: readonly string[], path: string): string {
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  return `Unused grants pass, as the run was not whole: ${first}${more}. See ${path}.`;
}

function onlyMissing(report: Privileges): Privileges {
  const functions = report.functions.map((each) => ({ ...each, unused: [] }));
  return { ...report, functions, needless: [] };
}
