import { g as english } from "./en/register.ts";
import { inLanguage } from "./language.ts";

/** The words of acceptances, histories and entries by hand. */
export const g = await inLanguage(english, async () => (await import("./de/register.ts")).g);
