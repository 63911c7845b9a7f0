import { createHash } from "node:crypto";
import { meaningText } from "../domain/answer-meaning.ts";
import type { Answer } from "../domain/answers.ts";
import { canonicalJson } from "../domain/canonical.ts";

/** Sixteen digits that stand for what an answer says; empty for none. */
export function fingerprint(answer: Answer | null | undefined): string {
  const text = meaningText(answer);
  return text === "" ? "" : digest(text);
}

/** Sixteen digits that stand for a plain value. */
export function digestOf(value: unknown): string {
  return digest(canonicalJson(value));
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
