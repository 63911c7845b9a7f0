import { Refusal } from "./errors.ts";

/** What a signatory was asked to attest, and what stands now. */
type Asked = { revision?: number | undefined; round?: number | undefined };

/** Whether what was put before a signatory still is what would be submitted. */
export function isSignable(
  { revision, round }: { revision: number; round: number },
  asked: Asked,
): boolean {
  return asked.revision === revision && asked.round === round;
}

/** Refuses a signature under answers that changed since it was asked for. */
export function assertSignable(
  head: { revision: number; round: number },
  asked: Asked & { byName?: string | undefined },
): void {
  if (isSignable(head, asked)) return;
  const { byName: lead = "whoever asked you" } = asked;
  throw new Refusal(
    "stale",
    `Answers changed after you were asked to sign. Nothing was submitted; ${lead} has to ask you again.`,
    { reason: "answers-changed" },
  );
}
