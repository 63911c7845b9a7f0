import { sayings as english } from "./en/sayings.ts";
import { inLanguage } from "./language.ts";

/** The sentences about a result. */
export const sayings = await inLanguage(
  english,
  async () => (await import("./de/sayings.ts")).sayings,
);
