import type { ArrivalWords } from "../../functions/words/en/arrival.ts";
import type { CallError } from "../client.ts";

/** Why a call was refused, in the language spoken; the server's own sentence where it says more. */
export function refusalText(
  { refusals }: Pick<ArrivalWords, "refusals">,
  error: CallError,
): string {
  if (error.code === "too-soon") return refusals.tooSoon(error.retryAfter ?? 0);
  const known: Readonly<Record<string, string>> = refusals.known;
  return known[error.code] ?? error.message;
}
