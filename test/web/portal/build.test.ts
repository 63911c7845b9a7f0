import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveSite } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

test("the whole portal is one small page", () => {
  expect(gzipSync(site.html, { level: 9 }).length).toBeLessThanOrEqual(36 * 1024);
  expect(site.html).not.toMatch(/<link[^>]*stylesheet|<script[^>]*\ssrc=/);
});

test("no schema library travels to a supplier", () => {
  expect(site.html).not.toMatch(/ZodError|\bzod\b/i);
});

test("the page names no other origin and no style of an element", () => {
  const urls = site.html.match(/https?:\/\/[^\s"'`<>)]+/g) ?? [];
  const named = urls.filter((url) => !/^https?:\/\/(www\.w3\.org|[\w.-]*\.example)/.test(url));
  expect(named).toEqual(["https://"].filter((url) => named.includes(url)));
  expect(site.html).not.toMatch(/\sstyle="/);
});
