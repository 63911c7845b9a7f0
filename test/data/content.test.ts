import { beforeEach, expect, test, vi } from "vitest";
import { contentOf, loadQuestionnaire } from "../../functions/content/load.ts";
import { hashOf } from "../../functions/data/hash.ts";
import { systemKeys } from "../../functions/data/keys.ts";
import { useStore } from "./store.ts";

useStore();

/** A function that has just started: nothing is held in memory. */
const started = () => import("../../functions/data/content.ts");

beforeEach(() => {
  vi.resetModules();
});

const found = loadQuestionnaire("ai-supplier");
if (!found) throw new Error("The built-in questionnaire is missing.");
const content = contentOf(found);

test("content is kept under the hash of its canonical JSON and read back whole", async () => {
  const { storeContent } = await started();
  const hash = await storeContent(content.questionnaire, content.evidenceTypes);
  expect(hash).toBe(hashOf(content));
  vi.resetModules();
  expect(await (await started()).loadContent(hash)).toEqual(content);
});

test("storing the same content again is harmless", async () => {
  const first = await (await started()).storeContent(content.questionnaire, content.evidenceTypes);
  vi.resetModules();
  const second = await (await started()).storeContent(content.questionnaire, content.evidenceTypes);
  expect(second).toBe(first);
});

test("content that was tampered with is not used", async () => {
  const { storeContent } = await started();
  const hash = await storeContent({ ...content.questionnaire, version: 9 }, content.evidenceTypes);
  vi.resetModules();
  const { transact } = await import("../../functions/data/table.ts");
  const { update } = await import("../../functions/data/writes.ts");
  const bytes = (await import("node:zlib")).gzipSync('{"questionnaire":{}}');
  await transact([update(systemKeys.contentPart(hash, 0), { set: { bytes } })]);
  await expect((await started()).loadContent(hash)).rejects.toThrow(hash);
});

test("content that is missing is a fault", async () => {
  await expect((await started()).loadContent("0".repeat(64))).rejects.toThrow("missing");
});
