import { t as english } from "./en/base.ts";
import { inLanguage } from "./language.ts";

/** Every word that the console needs from its first page on. */
export const t = await inLanguage(english, async () => (await import("./de/base.ts")).t);
