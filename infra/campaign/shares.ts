import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { fromRoot } from "../root.ts";

/** What the tables of a rehearsal are: within its process, or DynamoDB Local beside them. */
export type TablesKind = "engine" | "dynamodb-local";

/** How shares are run. */
export interface Sharing {
  /** At most so many; as many as there are cores unless given. */
  readonly most?: number | undefined;
  /** As the environment says unless given. */
  readonly tables?: TablesKind | undefined;
}

/** One line of output of a share, and which share it was. */
export type OnLine = (line: string, share: number) => void;

/**
 * Runs a script once for each share, each in a process of its own, as many as there are cores; its
 * arguments are what `argumentsOf` says. Lines of the output go to `onLine`; what was printed as an
 * error is returned for shares that ended badly.
 */
export async function runShares(
  script: string,
  argumentsOf: (share: number, shares: number) => readonly (string | number)[],
  onLine: OnLine,
  { most = Number.POSITIVE_INFINITY, tables }: Sharing = {},
): Promise<string[]> {
  const shares = Math.max(1, Math.min(most, availableParallelism()));
  const errors = await Promise.all(
    Array.from({ length: shares }, (_, share) => {
      const given = argumentsOf(share, shares).map(String);
      const env = { ...process.env, ...(tables && { CAMPAIGN_TABLES: tables }) };
      return runOne([fromRoot(script), ...given], env, (line) => onLine(line, share));
    }),
  );
  return errors.filter((error) => error !== "");
}

function runOne(
  given: readonly string[],
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, given, { env, stdio: ["ignore", "pipe", "pipe"] });
    let errors = "";
    createInterface({ input: child.stdout }).on("line", onLine);
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0 ? "" : errors || `Ended with ${code}`));
  });
}
