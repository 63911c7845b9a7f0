import { approvalWords } from "../messages/approvals.ts";
import { useWork } from "./use-portal.ts";

/** The page around what a business owner reads, with its own words as `text`. */
export function useApproval() {
  const here = useWork();
  return { ...here, text: approvalWords(here.state.speech.language) };
}
