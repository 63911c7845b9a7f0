import { organisation as english } from "./en/organisation.ts";
import { inLanguage } from "./language.ts";

/** The words of the organisation's own page. */
export const organisation = await inLanguage(
  english,
  async () => (await import("./de/organisation.ts")).organisation,
);
