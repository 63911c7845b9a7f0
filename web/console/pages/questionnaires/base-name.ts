import { coverageWords } from "../../messages/coverage.ts";

/** What the ground of a link is called. */
export function baseName(basis: string): string {
  return coverageWords.baseNames[basis] ?? basis;
}
