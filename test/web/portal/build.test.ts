import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveSite } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

const packed = (text: string) => gzipSync(text, { level: 9 }).length;

test("what a supplier loads first is one small page", () => {
  // The goal is 25 KB with the replies and their headers, which are about 2.5.
  expect(packed(site.html)).toBeLessThanOrEqual(21_500);
  expect(site.html).not.toMatch(/<link[^>]*stylesheet|<script[^>]*\ssrc=/);
});

/** What only a business owner fetches, who approves a decision by mail link. */
const BUYERS = /^approval-/;

test("the page and all parts of one language together stay small", () => {
  // Each language's words are two files of these names; English arrival travels with the page.
  const words = [...site.parts].filter(([name]) => /^(work|arrival)-/.test(name));
  const suppliers = [...site.parts].filter(([name]) => !BUYERS.test(name));
  const rest = suppliers.filter(([name]) => !/^(work|arrival)-/.test(name));
  const sum = (all: [string, string][]) => all.reduce((total, [, code]) => total + packed(code), 0);
  expect(words.length).toBeGreaterThanOrEqual(3);
  expect(packed(site.html) + sum(rest) + sum(words) / 2).toBeLessThanOrEqual(75_600);
  expect([...site.parts].filter(([name]) => BUYERS.test(name))).toHaveLength(1);
});

test("no schema library travels to a supplier", () => {
  for (const code of [site.html, ...site.parts.values()]) {
    expect(code).not.toMatch(/ZodError|\bzod\b/i);
  }
});

test("every part that is fetched was built, and every part that was built is fetched", () => {
  const named = [site.html, ...site.parts.values()].flatMap((code) =>
    [...code.matchAll(/["'`](?:\/assets\/answer|\.)\/([\w.-]+\.js)["'`]/g)].map(([, name]) => name),
  );
  expect([...new Set(named)].sort()).toEqual([...site.parts.keys()].sort());
});

test("words are fetched alone: no part of them brings another part that it takes nothing from", () => {
  const words = [...site.parts].filter(([name]) => /^(work|arrival)-/.test(name));
  const waited = words.flatMap(([name, code]) =>
    [...code.matchAll(/\bimport\s*["'`][^"'`]+["'`]/g)].map(([each]) => `${name}: ${each}`),
  );
  expect(waited).toEqual([]);
  // What a supplier loads first in another language: the page, its words, and what these share.
  const [, arrival = ""] = words.find(([name]) => name.startsWith("arrival-de")) ?? [];
  const shared = [...arrival.matchAll(/from\s*["'`]\.\/([\w.-]+)["'`]/g)].map(
    ([, name = ""]) => name,
  );
  const code = shared.map((name) => site.parts.get(name) ?? "").join("");
  expect(packed(site.html) + packed(arrival) + packed(code)).toBeLessThanOrEqual(24_700);
});

test("the page names no other origin and no style of an element", () => {
  const all = [site.html, ...site.parts.values()].join("\n");
  const urls = all.match(/https?:\/\/[^\s"'`<>)]+/g) ?? [];
  const named = urls.filter((url) => !/^https?:\/\/(www\.w3\.org|[\w.-]*\.example)/.test(url));
  expect(named).toEqual(["https://"].filter((url) => named.includes(url)));
  expect(all).not.toMatch(/\sstyle="/);
});
