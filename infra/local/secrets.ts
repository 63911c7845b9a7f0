import { randomBytes } from "node:crypto";
import type { Memory } from "./memory.ts";

/**
 * Replaces `{{resolve:secretsmanager:…}}` in a resolved text with the secret's local value: made
 * once, at random, and remembered. Other dynamic references are refused.
 */
export function resolveSecrets(text: string, place: string, memory: Memory): string {
  return text.replace(/\{\{resolve:([^}]+)\}\}/g, (whole, reference: string) => {
    const [, secret] = /^secretsmanager:(.+):SecretString:*$/.exec(reference) ?? [];
    if (secret === undefined) {
      throw new Error(`${place}: the local stack does not know the reference ${whole}`);
    }
    return memory.ensure(`secret/${secret}`, () => randomBytes(32).toString("hex"));
  });
}
