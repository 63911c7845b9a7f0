import { bundleBytes } from "./bundle-bytes.ts";
import { moduleLoads } from "./module-load.ts";
import { scoreRate } from "./score-rate.ts";
import { table } from "./table.ts";

const ROUNDS = 15;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

const bundles = await bundleBytes();
console.log("Bundles, minified, in kB");
console.log(
  table(
    ["function", "deployed", "gzip", "own code"],
    bundles.map(({ name, bytes, gzip, own }) => [name, ...[bytes, gzip, own].map(kilobytes)]),
  ),
);

console.log(`\nLoading in a fresh process, median of ${ROUNDS}, against the DynamoDB client alone`);
console.log(
  table(
    ["bundle", "ms", "ratio"],
    (await moduleLoads(ROUNDS)).map(({ name, ms, ratio }) => [
      name,
      ms.toFixed(1),
      ratio.toFixed(2),
    ]),
  ),
);

const { perSecond, questions } = scoreRate(2000);
console.log(`\nScores: ${Math.round(perSecond)} a second, from ${questions} answers to the result`);
