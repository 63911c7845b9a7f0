import { reviewersWords as english } from "./en/reviewers-words.ts";
import { inLanguage } from "./language.ts";

/** The words only reviewers read: what a good answer contains, and notes on answers. */
export const reviewersWords = await inLanguage(
  english,
  async () => (await import("./de/reviewers-words.ts")).reviewersWords,
);
