import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { unlessUnchanged } from "../../../infra/local/fingerprint.ts";

let root: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "assay-built-"));
  writeFileSync(join(root, "in.txt"), "1");
  expect(await build()).toBe(true);
});

test("a step whose inputs and outputs stand as it left them is not run again", async () => {
  expect(await build()).toBe(false);
});

test.for<[what: string, change: (root: string) => void]>([
  ["an input changed", (folder) => writeFileSync(join(folder, "in.txt"), "2")],
  [
    "an output was changed by another hand",
    (folder) => writeFileSync(join(folder, "out.txt"), "x"),
  ],
  ["an output is gone", (folder) => rmSync(join(folder, "out.txt"))],
])("a step is run again when %s", async ([, change]) => {
  change(root);
  expect(await build()).toBe(true);
});

function build(): Promise<boolean> {
  const step = { name: "copy", inputs: ["in.txt"], outputs: ["out.txt"] };
  return unlessUnchanged(root, "record", step, async () => {
    writeFileSync(join(root, "out.txt"), "made");
  });
}
