import { chasing as english } from "./en/chasing.ts";
import { inLanguage } from "./language.ts";

/** What is said while a supplier is chased. */
export const chasing = await inLanguage(
  english,
  async () => (await import("./de/chasing.ts")).chasing,
);
