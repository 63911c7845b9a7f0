import { readdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveSite } from "./site.ts";

const GERMAN = fileURLToPath(new URL("../../../web/console/messages/de", import.meta.url));

/** The other pages keep their parts in folders. */
const isFile = (name: string) => name.includes(".");

type File = { name: string; text: string; size: number };

let site: Site;
let files: File[];
beforeAll(async () => {
  site = await serveSite();
  files = await Promise.all(
    (await readdir(site.assets)).filter(isFile).map(async (name) => {
      const text = await readFile(join(site.assets, name), "utf8");
      return { name, text, size: gzipSync(text, { level: 9 }).length };
    }),
  );
});
afterAll(() => site.close());

const total = (some: readonly File[]) => some.reduce((sum, { size }) => sum + size, 0);

/** What a file imports before it runs, as the build wrote it. */
const imported = ({ text }: File) =>
  [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(([, name]) => name);

/** These files with everything that has to be there before they run. */
function withNeeds(some: readonly File[]): Set<File> {
  const found = new Set(some);
  for (const each of found) {
    for (const name of imported(each)) {
      const next = files.find((other) => other.name === name);
      if (next) found.add(next);
    }
  }
  return found;
}

/** What the page itself names and all that this needs: it is there before any other page. */
const first = () => withNeeds(files.filter(({ name }) => name.startsWith("index-")));

/** The German of one part of the words. */
const german = (part: string) => {
  const found = files.find(({ name }) => name.startsWith(`de-${part}-`));
  if (!found) throw new Error(`There is no German of ${part}.`);
  return found;
};

test("the first page is small, in German too", () => {
  expect(total([...first()])).toBeLessThanOrEqual(60 * 1024);
  expect(total([...first(), ...withNeeds([german("base")])])).toBeLessThanOrEqual(60 * 1024);
});

test("the first page asks for no more files than a browser fetches at once", async () => {
  const html = await readFile(join(site.assets, "../index.html"), "utf8");
  const asked = [...html.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !tag.includes('rel="icon"'))
    .map(([, file]) => file);
  expect(asked).toContain("/config.json");
  expect(asked.length).toBeLessThanOrEqual(6);
  const named = new Set(asked.map((file) => file?.split("/").at(-1)));
  expect([...first()].filter(({ name }) => !named.has(name))).toEqual([]);
});

test("every page that is loaded later is small, with all it needs to run", () => {
  const there = first();
  const later = files.filter((file) => !there.has(file) && file.name.endsWith(".js"));
  expect(later.length).toBeGreaterThan(5);
  const own = (file: File) => [...withNeeds([file])].filter((each) => !there.has(each));
  const sizes = later.map((file) => [file.name, total(own(file))] as const);
  expect(sizes.filter(([, size]) => size > 30 * 1024)).toEqual([]);
});

test("no schema library travels to a browser", () => {
  for (const { text } of files) expect(text).not.toMatch(/ZodError|invalid_type/);
});

test("no German file waits for the console, which waits for it", () => {
  const parts = readdirSync(GERMAN).map((name) => german(name.replace(/\.ts$/, "")));
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts) {
    const needs = [...withNeeds([part])]
      .map(({ name }) => name)
      .filter((name) => !name.startsWith("de-"));
    expect(needs, part.name).toEqual([]);
  }
});
