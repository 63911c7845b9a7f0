import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveSite } from "./site.ts";

let site: Site;
let files: { name: string; text: string; size: number }[];
beforeAll(async () => {
  site = await serveSite();
  files = await Promise.all(
    (await readdir(site.assets)).map(async (name) => {
      const text = await readFile(join(site.assets, name), "utf8");
      return { name, text, size: gzipSync(text, { level: 9 }).length };
    }),
  );
});
afterAll(() => site.close());

const isFirst = ({ name }: { name: string }) => name.startsWith("index-");
const total = (some: typeof files) => some.reduce((sum, { size }) => sum + size, 0);

test("the first page is small", () => {
  expect(total(files.filter(isFirst))).toBeLessThanOrEqual(60 * 1024);
});

test("every page that is loaded later is small, even with all it may share", () => {
  expect(total(files.filter((file) => !isFirst(file)))).toBeLessThanOrEqual(60 * 1024);
  for (const { size } of files.filter((file) => !isFirst(file))) {
    expect(size).toBeLessThanOrEqual(30 * 1024);
  }
});

test("no schema library travels to a browser", () => {
  for (const { text } of files) expect(text).not.toMatch(/ZodError|invalid_type/);
});
