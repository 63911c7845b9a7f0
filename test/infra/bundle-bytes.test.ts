import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { type BundleParts, bundleParts } from "../../infra/bench/bundle-parts.ts";
import { functionEntries } from "../../infra/function-entries.ts";
import { fromRoot } from "../../infra/root.ts";

/** What a bundle may grow before somebody says that it should (`npm run bench:bundles`). */
const HEADROOM = 0.08;

/** Shares of a growth that are worth a line. */
const SHOWN_BYTES = 500;

const recorded: Record<string, BundleParts> = JSON.parse(
  readFileSync(fromRoot("test", "infra", "bundle-bytes.json"), "utf8"),
);

let measured: Record<string, BundleParts>;
beforeAll(async () => {
  measured = await bundleParts();
});

test.for(Object.keys(functionEntries))("the bundle of %s stays within its bytes", (name) => {
  const before = recorded[name];
  const now = measured[name];
  if (!before || !now) throw new Error(`${name} has no measure yet: npm run bench:bundles`);
  const most = Math.floor(before.bytes * (1 + HEADROOM));
  expect(now.bytes, `${name} grew:\n${growth(before, now)}`).toBeLessThanOrEqual(most);
});

test("what grew is named part by part, the largest first", () => {
  const before = { bytes: 9000, parts: { "functions/data": 5000, zod: 4000 } };
  const now = { bytes: 21_000, parts: { "functions/data": 6000, zod: 4100, papaparse: 10_900 } };
  expect(growth(before, now)).toBe("papaparse +10900\nfunctions/data +1000");
});

function growth(before: BundleParts, now: BundleParts): string {
  return Object.entries(now.parts)
    .map(([part, bytes]) => ({ part, more: bytes - (before.parts[part] ?? 0) }))
    .filter(({ more }) => more >= SHOWN_BYTES)
    .toSorted((one, other) => other.more - one.more)
    .map(({ part, more }) => `${part} +${more}`)
    .join("\n");
}
