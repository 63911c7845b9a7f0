import type { WorkWords } from "../../functions/words/en/work.ts";
import type { CallError } from "../client.ts";

/**
 * Why a call was refused, in the language spoken: by what was wrong with a file, else by the reason
 * the server names, else by the code; and what of the typed things to look at again.
 */
export function notDone(words: WorkWords, error: CallError): string {
  const { check, fields } = words.notDone;
  const file = error.fields.flatMap(({ path }) => /^body\.(.+)$/.exec(path)?.[1] ?? []);
  const sentence = because(words, ...file, error.reason, error.code);
  const names: Readonly<Record<string, string>> = fields;
  const wrong = error.fields.flatMap(({ path }) => names[path.split(".")[0] ?? ""] ?? []);
  return wrong.length > 0 ? `${sentence} ${check([...new Set(wrong)].join(", "))}` : sentence;
}

/** The sentence of the first of these codes that has one. */
export function because(words: WorkWords, ...codes: readonly (string | undefined)[]): string {
  const known: Readonly<Record<string, string>> = {
    ...words.refusals.known,
    ...words.notDone.because,
  };
  const code = codes.find((each) => each !== undefined && Object.hasOwn(known, each));
  return known[code ?? "failed"] ?? words.refusals.known.failed;
}
