import { intake as english } from "./en/intake.ts";
import { inLanguage } from "./language.ts";

/** The words of the risk intake. */
export const intake = await inLanguage(
  english,
  async () => (await import("./de/intake.ts")).intake,
);
