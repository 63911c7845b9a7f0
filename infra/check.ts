import { checkImports } from "./import-rules.ts";
import { listLanguages } from "./list-languages.ts";
import { run } from "./run.ts";

type Gate = { readonly name: string; readonly work: () => Promise<string[]> };

const gates: readonly Gate[] = [
  { name: "languages listed", work: unlisted },
  { name: "types", work: command("tsc", "-p", "tsconfig.json") },
  { name: "types of infra", work: command("tsc", "-p", "infra/tsconfig.json") },
  { name: "format and lint", work: command("biome", "check", "--error-on-warnings") },
  { name: "promises and switches", work: command("oxlint", "--type-aware", "--deny-warnings") },
  { name: "import rules", work: () => checkImports() },
  { name: "unused code", work: command("knip") },
  { name: "template with validation", work: command("npm", "run", "--silent", "synth") },
];

let failed = 0;
for (const { name, work } of gates) {
  const start = performance.now();
  const problems = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) failed += 1;
}
console.log(failed === 0 ? "All checks passed." : `${failed} of ${gates.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;

/** Lists of languages that lack one, or hold one whose file has gone. */
async function unlisted(): Promise<string[]> {
  const files = await listLanguages({ look: true });
  return files.map((file) => `${file} differs: run \`node infra/list-languages.ts\``);
}

function command(name: string, ...args: string[]): Gate["work"] {
  return async () => {
    const { code, output } = await run(name, args);
    return code === 0 ? [] : [output];
  };
}
