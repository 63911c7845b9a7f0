import { coverageWords as english } from "./en/coverage.ts";
import { inLanguage } from "./language.ts";

/** The words of the coverage page. */
export const coverageWords = await inLanguage(
  english,
  async () => (await import("./de/coverage.ts")).coverageWords,
);
