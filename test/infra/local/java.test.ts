import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findJava, majorVersion } from "../../../infra/local/java.ts";

test.for<[printed: string, major: number]>([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "11"', 11],
  ['openjdk version "25-ea"', 25],
  ["command not found", 0],
])("what prints %s is of version %d", ([printed, major]) => {
  expect(majorVersion(printed)).toBe(major);
});

test("the runtime of JAVA_HOME is taken", async () => {
  const home = join(folder(), "home");
  const java = fakeJava(join(home, "bin"), "21.0.1");
  const found = await findJava({ directory: folder(), env: { JAVA_HOME: home, PATH: "/nowhere" } });
  expect(found).toBe(java);
});

test("too old a runtime is passed over for one that is fetched", async () => {
  const home = join(folder(), "home");
  fakeJava(join(home, "bin"), "1.8.0_402");
  const directory = folder();
  const fetch = async (): Promise<void> => {
    fakeJava(join(directory, "jre", "jdk-21", "bin"), "21.0.1");
  };
  const found = await findJava({ directory, env: { JAVA_HOME: home, PATH: "/nowhere" }, fetch });
  expect(found).toBe(join(directory, "jre", "jdk-21", "bin", "java"));
});

test("without any runtime one line says what to install", async () => {
  const refused = findJava({
    directory: folder(),
    env: { PATH: "/nowhere" },
    fetch: () => Promise.reject(new Error("no network")),
  });
  await expect(refused).rejects.toThrow(/^No Java runtime found .* install Java 11 or later .*$/);
});

function folder(): string {
  return mkdtempSync(join(tmpdir(), "assay-java-"));
}

function fakeJava(bin: string, version: string): string {
  mkdirSync(bin, { recursive: true });
  const path = join(bin, "java");
  writeFileSync(path, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  chmodSync(path, 0o755);
  return path;
}
