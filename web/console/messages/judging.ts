import { judging as english } from "./en/judging.ts";
import { inLanguage } from "./language.ts";

/** The words of judging one question after the other. */
export const judging = await inLanguage(
  english,
  async () => (await import("./de/judging.ts")).judging,
);
