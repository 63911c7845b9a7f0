import { overview as english } from "./en/overview.ts";
import { inLanguage } from "./language.ts";

/** What the overview says beside its first figures. */
export const overview = await inLanguage(
  english,
  async () => (await import("./de/overview.ts")).overview,
);
