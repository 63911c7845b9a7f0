import type { Test } from "./expression.ts";
import { invalid } from "./refusals.ts";
import { compareTexts } from "./values.ts";

/** A part of a partition; both questions are asked of a row's place in it. */
export interface KeyRange {
  /** Whether the place is in the part or behind it. */
  reached(place: string): boolean;
  /** Whether the place is behind the part. */
  passed(place: string): boolean;
}

/** The whole partition. */
export const everything: KeyRange = { reached: () => true, passed: () => false };

/** The part that a test of the sort key asks for. */
export function rangeOf(test: Test, text: string): KeyRange {
  const order = (place: string) => compareTexts(sortOf(place), text);
  const { reached, passed } = everything;
  if (test.kind === "begins") {
    return {
      reached: (place) => order(place) >= 0,
      passed: (place) => order(place) >= 0 && !place.startsWith(text),
    };
  }
  switch (test.kind === "compare" ? test.operator : undefined) {
    case "=":
      return { reached: (place) => order(place) >= 0, passed: (place) => order(place) > 0 };
    case "<":
      return { reached, passed: (place) => order(place) >= 0 };
    case "<=":
      return { reached, passed: (place) => order(place) > 0 };
    case ">":
      return { reached: (place) => order(place) > 0, passed };
    case ">=":
      return { reached: (place) => order(place) >= 0, passed };
    default:
      throw invalid("Invalid operator used in KeyConditionExpression");
  }
}

/** The sort key's text; in an index the item's own key stands behind it. */
function sortOf(place: string): string {
  const end = place.indexOf("\0");
  return end < 0 ? place : place.slice(0, end);
}
