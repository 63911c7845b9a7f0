import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { canonicalJson } from "../domain/canonical.ts";
import type { Score } from "../domain/score.ts";
import { sha256 } from "./hash.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { query } from "./table.ts";
import { create, type Write } from "./writes.ts";

/** A result as kept: of which round, on which review state, when. */
export type StoredScore = {
  round: number;
  revision: number;
  computedAt: string;
  /** SHA-256 over its canonical JSON. */
  sha256: string;
  /** SHA-256 of all it was computed from. */
  inputHash: string;
  score: Score;
};

/** P39 · The newest result of an assessment; undefined before the first. SCORE#n#revision */
export async function latestScore(
  context: OrganisationContext,
  assessment: string,
): Promise<StoredScore | undefined> {
  const range = { prefix: "SCORE#", newestFirst: true, limit: 1 };
  const [item] = await query(keys.ofAssessment(context, assessment), range);
  if (!item) return undefined;
  const json = gunzipSync(z.instanceof(Uint8Array).parse(item.bytes)).toString("utf8");
  return {
    round: Number(item.round),
    revision: Number(item.revision),
    computedAt: String(item.computedAt),
    sha256: String(item.sha256),
    inputHash: String(item.inputHash),
    score: JSON.parse(json) as Score,
  };
}

/** The write that keeps a result, refused where that round and review state has one; its hash. */
export function scoreWrite(
  context: OrganisationContext,
  assessment: string,
  { round, revision, score, inputHash, computedAt }: Omit<StoredScore, "sha256">,
): { write: Write; sha256: string } {
  const json = canonicalJson(score);
  const hash = sha256(json);
  const key = keys.score(context, assessment, round, revision);
  const item = { round, revision, computedAt, sha256: hash, inputHash, bytes: gzipSync(json) };
  return { write: create({ ...key, ...item }), sha256: hash };
}
