import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { canonicalJson } from "../domain/canonical.ts";
import type { EvidenceType } from "../domain/evidence.ts";
import type { Language } from "../domain/languages.ts";
import { type Questionnaire, questionnaireSchema } from "../domain/questionnaire.ts";
import { type Phrases, phrasesIn } from "../domain/spoken.ts";
import { sha256 } from "./hash.ts";
import { systemKeys } from "./keys.ts";
import { query, Stale, transact } from "./table.ts";
import { create } from "./writes.ts";

/** A questionnaire version with all that its score depends on beside the answers. */
export type Content = {
  questionnaire: Questionnaire;
  evidenceTypes: readonly (EvidenceType & { label: string })[];
};

/** Bytes of one stored part; an item holds at most 400 KB. */
const PART_BYTES = 300_000;

/** Content never changes under its hash, so what was read once is kept. */
const held = new Map<string, Content>();

/**
 * P21 · Keep a questionnaire version and its evidence types under the SHA-256 of their canonical
 * JSON; content that is there already is left alone. CONTENT#hash / PART#k
 */
export async function storeContent(
  questionnaire: Questionnaire,
  evidenceTypes: Content["evidenceTypes"],
): Promise<string> {
  const json = canonicalJson({ questionnaire, evidenceTypes });
  const hash = sha256(json);
  if (held.has(hash)) return hash;
  const bytes = gzipSync(json);
  const parts = Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, part) =>
    create({
      ...systemKeys.contentPart(hash, part),
      bytes: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
    }),
  );
  try {
    await transact(parts);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
  }
  held.set(hash, { questionnaire, evidenceTypes });
  return hash;
}

/** P22 · The content of a hash. Throws where it is missing or not what was hashed. CONTENT#hash */
export async function loadContent(hash: string): Promise<Content> {
  const known = held.get(hash);
  if (known) return known;
  const items = await query(systemKeys.content(hash));
  const bytes = items.map((item) => z.instanceof(Uint8Array).parse(item.bytes));
  const json = items.length > 0 ? gunzipSync(Buffer.concat(bytes)).toString("utf8") : "";
  if (sha256(json) !== hash) throw new Error(`Content ${hash} is missing or damaged.`);
  const stored = JSON.parse(json) as Content;
  const content = { ...stored, questionnaire: questionnaireSchema().parse(stored.questionnaire) };
  held.set(hash, content);
  return content;
}

/** The words of an assessment's questions in the language it speaks, by those they are written in. */
export async function phrasesOf({
  content,
  language,
}: {
  content: string;
  language: Language;
}): Promise<Phrases> {
  return phrasesIn((await loadContent(content)).questionnaire, language) ?? {};
}
