import type { Gate } from "./gate.ts";
import { privilegeProblems } from "./privileges.ts";

/**
 * Writes what a run used to a file and fails when a grant was missing, or was there without being
 * used. Call it after a run that does everything the functions can do; after less, grants look
 * superfluous that are not.
 */
export function holdPrivileges(gate: Pick<Gate, "report" | "writeUsage">, path: string): void {
  gate.writeUsage(path);
  const problems = privilegeProblems(gate.report());
  if (problems.length === 0) return;
  throw new Error(`Rights and their use differ (${path}):\n  ${problems.join("\n  ")}`);
}
