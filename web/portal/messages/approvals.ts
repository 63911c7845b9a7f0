/// <reference types="vite/types/importMeta.d.ts" />
import type { Language } from "../../../functions/domain/languages.ts";
import type { ApprovalWords } from "../../../functions/words/en/approval.ts";

/** In every language. They travel with the page only business owners fetch; no supplier has them. */
const APPROVALS = import.meta.glob("./??.ts", {
  base: "../../../functions/words",
  query: "?approval",
  import: "approval",
  eager: true,
}) as Record<`./${Language}.ts`, ApprovalWords>;

/** What a business owner reads in a language. */
export function approvalWords(language: Language): ApprovalWords {
  return APPROVALS[`./${language}.ts`];
}
