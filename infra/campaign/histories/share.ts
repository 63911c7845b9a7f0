// `node share.ts <sequences> <seed> [path]`: plays a share of the random histories and prints its
// score as one line of JSON; what it finds goes to the error output.
import { playHistories } from "./histories.ts";

const [sequences = "1", seed = "1", path] = process.argv.slice(2);
try {
  const score = await playHistories(Number(sequences), Number(seed), path);
  process.stdout.write(`${JSON.stringify(score)}\n`);
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${cause}\n`);
  process.exitCode = 1;
}
