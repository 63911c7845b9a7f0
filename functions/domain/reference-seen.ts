import { canonicalJson } from "./canonical.ts";
import { Refusal } from "./errors.ts";

/** What the supplier writes of a reference. */
type Part = {
  type: string;
  title: string;
  url: string;
  dated: string;
  expiresOn?: string | undefined;
  questions: readonly string[];
};

/**
 * Whether a change of a reference is still to be made: true on the version it was made from (0 for
 * a new one), false where exactly this stands already, as after a reply that was lost. Refuses a
 * change that came second with what stands there now, null where it was taken back.
 */
export function isReferenceDue<Standing extends Part & { version: number }>(
  part: Part,
  version: number,
  standing: Standing | undefined,
  shown: (standing: Standing) => unknown,
): boolean {
  if ((standing?.version ?? 0) === version) return true;
  if (standing && same(part, standing)) return false;
  throw cameSecond(standing && shown(standing));
}

/** Refuses taking a reference back that somebody changed after it was seen. */
export function assertReferenceSeen<Standing extends { version: number }>(
  version: number | undefined,
  standing: Standing,
  shown: (standing: Standing) => unknown,
): void {
  if (version !== undefined && version !== standing.version) throw cameSecond(shown(standing));
}

function cameSecond(standing: unknown): Refusal {
  const message =
    standing === undefined
      ? "Somebody took this document back after you opened it."
      : "Somebody else changed this document after you opened it.";
  return new Refusal("stale", message, { standing: standing ?? null });
}

function same(one: Part, other: Part): boolean {
  return canonicalJson(comparable(one)) === canonicalJson(comparable(other));
}

function comparable({ type, title, url, dated, expiresOn, questions }: Part) {
  return { type, title, url, dated, expiresOn: expiresOn ?? "", questions: questions.toSorted() };
}
