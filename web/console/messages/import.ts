import { bringing as english } from "./en/import.ts";
import { inLanguage } from "./language.ts";

/** The words of bringing in a list of suppliers. */
export const bringing = await inLanguage(
  english,
  async () => (await import("./de/import.ts")).bringing,
);
