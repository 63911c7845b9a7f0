import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { fromRoot } from "./root.ts";
import { run } from "./run.ts";

const Report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

const FOLDERS = ["functions", "infra", "web"];

/**
 * Checks who imports whom below a root (the repository unless told otherwise) and returns one line
 * per violation. A source file the tool did not read is a violation too: without a TypeScript it
 * can use, it reads nothing and reports success.
 */
export async function checkImports(root: string = fromRoot()): Promise<string[]> {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const config = fromRoot(".dependency-cruiser.cjs");
  const args = ["--config", config, "--output-type", "json", ...folders];
  const { output, code } = await run("depcruise", args, { cwd: root });
  if (!output.startsWith("{")) return [`dependency-cruiser failed (${code}): ${output}`];
  const { modules, summary } = Report.parse(JSON.parse(output));
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root },
  );
  const read = modules.map(({ source }) => source);
  return [
    ...unread(files, read),
    ...summary.violations.map(({ from, to, rule }) => `${from} → ${to} (${rule.name})`),
  ];
}

/** One line for each file that the tool passed over. */
export function unread(files: readonly string[], read: readonly string[]): string[] {
  const known = new Set(read);
  return files.filter((file) => !known.has(file)).map((file) => `${file} was not read`);
}
