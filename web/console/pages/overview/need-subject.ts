import { contentWords } from "../../messages/content-words.ts";
import { riskWords } from "../../messages/risk-words.ts";
import type { Dashboard } from "./dashboard.ts";

/** What a need is about, in the language the console speaks. */
export function needSubject({
  of,
  subject,
  ...names
}: Dashboard["needs"]["first"][number]): string {
  if (of === "risk") return riskWords.sentence(subject, names);
  return of === "finding" ? contentWords.say(subject) : subject;
}
