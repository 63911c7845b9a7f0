import { preparation } from "../prepare.ts";
import { runSteps } from "../steps.ts";
import { bundleBytes } from "./bundle-bytes.ts";
import { gateLatency } from "./gate-latency.ts";
import { lifecycle, type Spent } from "./lifecycle.ts";
import { moduleLoads } from "./module-load.ts";
import { operationCosts } from "./operations.ts";
import { INVOCATION, PRICES, priceOf } from "./prices.ts";
import { scoreRate } from "./score-rate.ts";
import { table } from "./table.ts";
import { visibilityRate } from "./visibility-rate.ts";

const ROUNDS = 15;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

await runSteps(preparation);
console.log();

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

const { steps, works } = await lifecycle();
const total: Spent = steps.reduce((sum, step) => ({
  name: "one assessment's life",
  calls: sum.calls + step.calls,
  wru: sum.wru + step.wru,
  rru: sum.rru + step.rru,
  mails: sum.mails + step.mails,
  invocations: sum.invocations + step.invocations,
  httpRequests: sum.httpRequests + step.httpRequests,
}));
const spending = ({ calls, wru, rru, mails, httpRequests, ...rest }: Spent): string[] => [
  ...[httpRequests, calls, wru, rru, mails].map(String),
  (priceOf({ wru, rru, mails, httpRequests, ...rest }) * 1e6).toFixed(0),
];
console.log(
  `\nOne assessment from supplier to decision; prices of ${PRICES.asOf}, an invocation taken as ${INVOCATION.seconds * 1000} ms`,
);
console.log(
  table(
    ["step", "requests", "calls", "WRU", "RRU", "mails", "$ per million"],
    [...steps, total].map((step) => [step.name, ...spending(step)]),
  ),
);
console.log("\nThe same, per route and job; all its requests together, then one on average");
console.log(
  table(
    ["route or job", "times", "calls", "WRU", "RRU", "calls each", "WRU each", "RRU each"],
    works.map(({ name, invocations, calls, wru, rru }) => [
      name,
      ...[invocations, calls, wru, rru].map(String),
      ...[calls, wru, rru].map((figure) => (figure / invocations).toFixed(1)),
    ]),
  ),
);

console.log(
  "\nEach deed once, with the letters and scores that follow; requests are not in its price",
);
console.log(
  table(
    ["deed", "calls", "WRU", "RRU", "mails", "$ per million"],
    (await operationCosts()).map(({ name, calls, wru, rru, mails }) => [
      name,
      ...[calls, wru, rru, mails].map(String),
      (priceOf({ wru, rru, mails, httpRequests: 0, invocations: 0 }) * 1e6).toFixed(0),
    ]),
  ),
);

const { straight, through } = await gateLatency(2000);
console.log(
  `\nThe gate adds ${(through - straight).toFixed(2)} ms to a call (median ${straight.toFixed(2)} ms straight, ${through.toFixed(2)} ms through it)`,
);

const { questions: asked, change, anew } = visibilityRate(5000);
console.log(
  `One changed answer of ${asked} questions: ${change.toFixed(1)} µs, median; all anew: ${anew.toFixed(1)} µs`,
);
