import { directory as english } from "./en/directory.ts";
import { inLanguage } from "./language.ts";

/** The words of the directory and of a supplier's page. */
export const directory = await inLanguage(
  english,
  async () => (await import("./de/directory.ts")).directory,
);
