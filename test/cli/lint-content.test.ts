import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadQuestionnaire } from "../../functions/content/load.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lint = (...files: string[]) => {
  const command = ["functions/cli/lint-content.ts", ...files];
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, stdout };
};
const fileOf = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test("the built-in content passes", () => {
  const names = ["ai-supplier", "short-triage", "annual-refresh"];
  const stdout = names.map((name) => `${name}: 0 findings\n`).join("");
  expect(lint()).toEqual({ status: 0, stdout });
});

test("a sound file passes", () => {
  const file = fileOf("sound.json", JSON.stringify(loadQuestionnaire("ai-supplier")));
  expect(lint(file)).toMatchObject({ status: 0 });
});

test("a faulty file fails with place and cure", () => {
  const file = fileOf(
    "faulty.json",
    JSON.stringify({ ...loadQuestionnaire("ai-supplier"), gates: 1 }),
  );
  const { status, stdout } = lint(file);
  expect(status).toBe(1);
  expect(stdout).toContain("gates [shape]");
  expect(stdout).toContain("Cure: ");
});

test("a file that cannot be read is a finding, not a crash", () => {
  const { status, stdout } = lint(fileOf("broken.json", "{"), join(folder, "missing.json"));
  expect(status).toBe(1);
  expect(stdout.match(/\[unreadable\]/g)).toHaveLength(2);
});
