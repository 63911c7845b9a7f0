import type { Answer } from "./answers.ts";
import { canonicalJson } from "./canonical.ts";

/**
 * An answer as far as it says something: undefined for none, for a text of blanks and for an empty
 * choice; options and documents in one order, no empty rows at the end of a table.
 */
function meaningOf(answer: Answer | null | undefined): Answer | undefined {
  if (!answer) return undefined;
  switch (answer.is) {
    case "text":
      return answer.text.trim() === "" ? undefined : answer;
    case "options":
      return answer.options.length === 0
        ? undefined
        : { is: "options", options: [...new Set(answer.options)].sort() };
    case "documents":
      return answer.references.length === 0
        ? undefined
        : { is: "documents", references: [...new Set(answer.references)].sort() };
    case "option": {
      const { option, detail, date } = answer;
      return {
        is: "option",
        option,
        ...(detail?.trim() && { detail: detail.trim() }),
        ...(date && { date }),
      };
    }
    case "table": {
      const rows = answer.rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")),
      );
      const last = rows.findLastIndex((row) => Object.keys(row).length > 0);
      return last < 0 ? undefined : { is: "table", rows: rows.slice(0, last + 1) };
    }
    default:
      return answer;
  }
}

/** What an answer says as one text, the same for answers that say the same; empty for none. */
export function meaningText(answer: Answer | null | undefined): string {
  const meaning = meaningOf(answer);
  return meaning ? canonicalJson(meaning) : "";
}

/** Whether two answers say the same. */
export function sameAnswer(
  one: Answer | null | undefined,
  other: Answer | null | undefined,
): boolean {
  return meaningText(one) === meaningText(other);
}
