import { tracking as english } from "./en/tracking.ts";
import { inLanguage } from "./language.ts";

/** The words of chasing many suppliers at once, in the directory. */
export const tracking = await inLanguage(
  english,
  async () => (await import("./de/tracking.ts")).tracking,
);
