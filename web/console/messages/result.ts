import { resultWords as english } from "./en/result.ts";
import { inLanguage } from "./language.ts";

/** The words of the result. */
export const resultWords = await inLanguage(
  english,
  async () => (await import("./de/result.ts")).resultWords,
);
