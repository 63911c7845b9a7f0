import type * as z from "zod";

/** What is to be given where something else was, by the name the schema has for it. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: "Write a text.",
  number: "Give a number.",
  int: "Give a whole number.",
  boolean: "Say true or false.",
  array: "Give a list.",
  object: "Give named fields.",
  record: "Give named fields.",
};

const FORMATS: Readonly<Record<string, string>> = {
  date: "Give a day such as 2027-03-31.",
  datetime: "Give an instant such as 2027-03-31T12:00:00Z.",
};

/** How to mend what a schema refuses without words of its own. */
export function wordedIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "This is missing.";
      return EXPECTED[issue.expected] ?? OTHER;
    case "too_small":
      return `Give at least ${issue.minimum}${unitOf(issue.origin)}.`;
    case "too_big":
      return `Give at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case "invalid_value":
      return `Choose from: ${issue.values.join(", ")}.`;
    case "invalid_format":
      return FORMATS[issue.format] ?? OTHER;
    default:
      return OTHER;
  }
}

const OTHER = "This is not one of the forms it may have.";

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" || origin === "set" ? " entries" : "";
}
