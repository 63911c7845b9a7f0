import { build } from "esbuild";
import { expect, test } from "vitest";
import { functionEntries } from "../../../infra/function-entries.ts";
import { fromRoot } from "../../../infra/root.ts";

const SIMULATOR = "node_modules/@cloud-copilot/";

test("no deployed bundle contains the policy simulator", async () => {
  const inputs = await inputsOf(Object.values(functionEntries));
  expect(inputs.filter((input) => input.startsWith("functions/")).length).toBeGreaterThan(50);
  expect(inputs.filter((input) => input.includes(SIMULATOR))).toEqual([]);
});

test("a bundle that contained it would be found", async () => {
  const inputs = await inputsOf(["infra/local/gate/permissions.ts"]);
  expect(inputs.some((input) => input.includes(SIMULATOR))).toBe(true);
});

/** Every file that goes into the bundles of these entries. */
async function inputsOf(entryPoints: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: fromRoot(),
    entryPoints: [...entryPoints],
    outdir: "unused",
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    logLevel: "silent",
  });
  return Object.keys(metafile.inputs);
}
