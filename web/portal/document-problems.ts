import type { WorkWords } from "../../functions/words/en/work.ts";
import { type DateParts, readDate } from "../question/read-date.ts";

/** A reference as typed. */
export type TypedDocument = { type: string; title: string; url: string; date: DateParts };

/** What is wrong with a typed reference, by field; empty when it can be saved. */
export function documentProblems(
  { type, title, url, date }: TypedDocument,
  problems: WorkWords["document"]["problems"],
): Partial<Record<keyof TypedDocument, string>> {
  return {
    ...(type === "" && { type: problems.type }),
    ...(title.trim() === "" && { title: problems.title }),
    ...(!isWebAddress(url.trim()) && { url: problems.url }),
    ...(readDate(date) === undefined && { date: problems.date }),
  };
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && url.length <= 2000 && URL.canParse(url);
}
