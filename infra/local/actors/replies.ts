import type { Answer, Question, Reference, Replies } from "./supplier.ts";

/** A date (YYYY-MM-DD) this many days from today; negative for the past. */
export function daysFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Fixed replies by question id; they go before the general habit of a supplier. */
export type FixedReplies = Readonly<Record<string, Answer | undefined>>;

/**
 * A supplier's habit: `pick` says which option (0 is listed first) or which silence it gives; text,
 * numbers and dates get something plausible.
 */
export function replies(
  pick: (question: Question) => number | "unknown" | "undisclosed",
  fixed: FixedReplies = {},
): Replies {
  return (question) => {
    if (Object.hasOwn(fixed, question.id)) return fixed[question.id];
    const picked = pick(question);
    if (typeof picked === "string") {
      if (question.silences.includes(picked)) return { is: picked };
      return plain(question, 0);
    }
    return plain(question, picked);
  };
}

function plain(question: Question, picked: number): Answer | undefined {
  const { options = [] } = question;
  switch (question.kind) {
    case "single": {
      const option = options[Math.min(picked, options.length - 1)];
      if (!option) return undefined;
      const { detail } = option;
      return {
        is: "option",
        option: option.id,
        ...(detail?.kind === "text" && { detail: "Except for the archive of 2023 and earlier." }),
        ...(detail?.kind === "date" && { date: daysFromToday(120) }),
      };
    }
    case "multiple":
      return { is: "options", options: options.slice(0, 1).map(({ id }) => id) };
    case "number":
      return { is: "number", value: Math.min(24, question.number?.max ?? 24) };
    case "date":
      return { is: "date", date: daysFromToday(-30) };
    case "statement":
      return { is: "confirmed" };
    case "table":
      return question.table && { is: "table", rows: rowsFor(question.table) };
    case "file": {
      // Documents are given by those who show them; the others point to an agreement.
      return question.silences.includes("nda") ? { is: "nda" } : undefined;
    }
    default:
      return { is: "text", text: "See the documents we refer to; our trust office can tell more." };
  }
}

/** What stands in the text cells of the tables the built-in questionnaire asks for. */
const CELLS: Readonly<Record<string, string>> = {
  "Model/name": "Boreal Large",
  "Model/maker": "Boreal Labs Inc.",
  "Model/version": "4.1, fixed",
  "Model/licence": "Commercial terms of March 2026",
  "Model/region": "Frankfurt, EU",
  "Company/name": "Skyhaven Cloud Ltd",
  "Company/country": "Ireland",
  "Company/task": "Hosting",
  "Certificate/holder": "The company named in this assessment",
  "Certificate/scope": "Development and operation of the product",
  "Certificate/sites": "Hamburg, Dublin",
  "Certificate/number": "AIMS-2026-0417",
  "Certificate/body": "Prüfwerk Zertifizierung GmbH",
  "Certificate/accredited-by": "DAkkS",
  "Certificate/soa": "Version 3 of February 2026",
  "Certificate/register": "https://register.pruefwerk.example/0417",
};

type Row = Record<string, string | number>;

/** A row for everything the table asks about, else one; each with a plausible value per column. */
function rowsFor({ row, fixed, columns }: NonNullable<Question["table"]>): Row[] {
  return (fixed ?? [row]).map(() =>
    Object.fromEntries(
      columns.map(({ id, kind, label, options, number }): [string, string | number] => {
        if (kind === "number") return [id, Math.min(30, number?.max ?? 30)];
        if (kind === "date") return [id, daysFromToday(id === "expires" ? 500 : -200)];
        return [id, options?.[0]?.id ?? CELLS[`${row}/${id}`] ?? `${label}, as in our register`];
      }),
    ),
  );
}

/** One document per kind of evidence that helps, given for every question that asks for one. */
export function references(questions: readonly Question[], site: string): Reference[] {
  const byType = new Map<string, string[]>();
  for (const { id, evidenceAsked, helps } of questions) {
    const [type] = helps;
    if (evidenceAsked && type) byType.set(type, [...(byType.get(type) ?? []), id]);
  }
  return [...byType].map(([type, asked]) => ({
    type,
    title: `${type.replaceAll("-", " ")} 2026`,
    url: `https://trust.${site}/${type}`,
    dated: daysFromToday(-60),
    questions: asked,
  }));
}
