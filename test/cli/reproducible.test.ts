import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readScoreFile } from "../../functions/cli/score-file.ts";
import { scoreReport } from "../../functions/cli/score-report.ts";
import { canonicalJson } from "../../functions/domain/canonical.ts";
import { ambient } from "../domain/ambient.ts";
import { folderFor, inDocs } from "./files.ts";

const folder = folderFor("reproducible");
afterAll(() => folder.remove());

// Far east, far west with half an hour and summer time, and a day that starts late.
const ZONES = ["Pacific/Kiritimati", "America/St_Johns", "UTC"];
// Turkish upper and lower case, and Swedish order of letters, differ from English.
const LOCALES = ["tr_TR.UTF-8", "sv_SE.UTF-8"];
const places = ZONES.flatMap((zone) => LOCALES.map((locale) => ({ zone, locale })));

describe.for(["cases/start-up.json", "cases/trust-portal.json"])("%s", (name) => {
  let before = "";
  beforeAll(async () => {
    before = await printed(inDocs(name));
  });

  test.for(places)("gives the same bytes in $zone with $locale, in any order", async (place) => {
    const seed = places.indexOf(place) + 1;
    const file = JSON.parse(readFileSync(inDocs(name), "utf8"));
    const path = folder.keep(shuffled(file, seed));
    expect(await printed(path, { TZ: place.zone, LC_ALL: place.locale, LANG: place.locale })).toBe(
      before,
    );
  });

  test("asks neither clock nor chance nor locale", () => {
    const file = readScoreFile(inDocs(name));
    const once = canonicalJson(scoreReport(file));
    expect(ambient.forbidden(() => canonicalJson(scoreReport(file)))).toBe(once);
  });
});

test("the places of this test do differ in clock and letters", async () => {
  const script = "[new Date(0).getHours(), 'i'.toLocaleUpperCase(), 'z'.localeCompare('ö')].join()";
  const said = await Promise.all(
    places.map(async ({ zone, locale }) => {
      const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale };
      return (await run(process.execPath, ["-p", script], { env })).stdout;
    }),
  );
  expect(new Set(said).size).toBe(places.length);
});

const run = promisify(execFile);

async function printed(path: string, place: Record<string, string> = {}): Promise<string> {
  const args = ["functions/cli/score.ts", path];
  const options = { env: { ...process.env, ...place }, maxBuffer: 10_000_000 };
  return (await run(process.execPath, args, options)).stdout;
}

/** The same facts in another order: keys, and lists whose order says nothing. */
function shuffled(value: unknown, seed: number): unknown {
  const next = numbers(seed);
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return mixed(part.map(walk), next);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      mixed(Object.entries(part), next).map(([key, each]) => [key, walk(each)]),
    );
  };
  return walk(value);
}

function mixed<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, rank: next() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** Numbers that look random and follow from the seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
