import { question as english } from "../../../functions/words/en/question.ts";
import { inLanguage } from "./language.ts";

/** The words around a question that a member answers. */
export const question = await inLanguage(
  english,
  async () => (await import("../../../functions/words/de/question.ts")).question,
);
