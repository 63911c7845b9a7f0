/**
 * A score in basis points as whole percent, rounded down: a printed figure never reaches a
 * cut-off that the score itself missed.
 */
export function percent(score: number): string {
  return `${(score - (score % 100)) / 100} %`;
}
