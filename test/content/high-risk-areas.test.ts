import { expect, test } from "vitest";
import * as z from "zod";
import { HIGH_RISK } from "../../functions/content/high-risk-areas.ts";

const text = z.string().min(1);
const words = z.strictObject({ title: text, text });
const shape = z.strictObject({
  framework: z.literal("eu-ai-act"),
  source: text,
  checkedOn: z.iso.date(),
  areas: z.array(z.strictObject({ id: text, en: words, de: words })),
  exception: z.strictObject({ en: text, de: text }),
});

test("every area of Annex III is named once, in both languages, and the safety of products", () => {
  const { areas } = shape.parse(HIGH_RISK);
  expect(areas.map(({ id }) => id)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((point) => `Annex III ${point}`),
    "Annex I",
  ]);
  for (const { en, de } of areas) expect(de.text).not.toBe(en.text);
});

test("an area without its German words is refused", () => {
  const half = HIGH_RISK.areas.map(({ id, en }) => ({ id, en }));
  expect(shape.safeParse({ ...HIGH_RISK, areas: half }).success).toBe(false);
});
