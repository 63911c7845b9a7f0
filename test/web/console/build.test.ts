import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveSite } from "./site.ts";

type File = { name: string; text: string; size: number };

let site: Site;
let files: File[];
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

const isFirst = ({ name }: File) => name.startsWith("index-");
const total = (some: readonly File[]) => some.reduce((sum, { size }) => sum + size, 0);

/** What a file imports before it runs, as the build wrote it. */
const imported = ({ text }: File) =>
  [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(([, name]) => name);

/** A file with everything that has to be there before it runs, but for the first page's own. */
function route(file: File): File[] {
  const found = new Set([file]);
  for (const each of found) {
    for (const name of imported(each)) {
      const next = files.find((other) => other.name === name);
      if (next && !isFirst(next)) found.add(next);
    }
  }
  return [...found];
}

test("the first page is small", () => {
  expect(total(files.filter(isFirst))).toBeLessThanOrEqual(60 * 1024);
});

test("every page that is loaded later is small, with all it needs to run", () => {
  const later = files.filter((file) => !isFirst(file) && file.name.endsWith(".js"));
  expect(later.length).toBeGreaterThan(5);
  const sizes = later.map((file) => [file.name, total(route(file))] as const);
  expect(sizes.filter(([, size]) => size > 30 * 1024)).toEqual([]);
});

test("no schema library travels to a browser", () => {
  for (const { text } of files) expect(text).not.toMatch(/ZodError|invalid_type/);
});
