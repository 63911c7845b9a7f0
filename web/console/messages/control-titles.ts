import { controlTitles as english } from "./en/control-titles.ts";
import { inLanguage } from "./language.ts";

/** What the controls of the spine are called. */
export const controlTitles = await inLanguage(
  english,
  async () => (await import("./de/control-titles.ts")).controlTitles,
);
