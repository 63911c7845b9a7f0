// `node infra/campaign/again.ts <operation> <cell> <seed>`: plays one run of a rehearsal again,
// inside one process, by the names that the campaign printed.
import { cellsOf, KINDS } from "./cells.ts";
import { startInside } from "./inside/inside.ts";
import { OPERATIONS } from "./operations.ts";
import { callsInside, runInside } from "./rehearse-inside.ts";

const [operation = "", cell = "", seed = "1"] = process.argv.slice(2);
const inside = await startInside();
try {
  const played = OPERATIONS.find(({ name }) => name === operation);
  if (!played) throw new Error(`There is no operation "${operation}".`);
  const calls = await callsInside(inside, played, Number(seed) + 500_000);
  const cells = KINDS.flatMap((kind) => cellsOf(kind, calls));
  const planted = cells.find(({ name }) => name === cell);
  if (!planted) throw new Error(`There is no "${cell}" among the ${cells.length} cells.`);
  const { injected, problems } = await runInside(inside, played, planted, Number(seed));
  console.log(`Faults injected: ${injected}\n${problems.join("\n") || "Everything held."}`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  await inside.stop();
}
