import { riskWords as english } from "./en/risk-words.ts";
import { inLanguage } from "./language.ts";

/** The words of must-haves and of entries that follow from a result. */
export const riskWords = await inLanguage(
  english,
  async () => (await import("./de/risk-words.ts")).riskWords,
);
