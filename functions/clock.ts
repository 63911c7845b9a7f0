/**
 * The present instant, ISO 8601 in UTC. On a developer's machine `ASSAY_CLOCK_OFFSET_MS` moves
 * it for rehearsals; on Lambda that seam is refused.
 */
export function now(): string {
  return new Date(Date.now() + offset()).toISOString();
}

function offset(): number {
  const moved = process.env.ASSAY_CLOCK_OFFSET_MS;
  if (moved === undefined) return 0;
  if (process.env.AWS_EXECUTION_ENV) throw new Error("The clock cannot be moved on Lambda.");
  return Number(moved);
}
