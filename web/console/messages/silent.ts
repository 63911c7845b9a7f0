import { s as english } from "./en/silent.ts";
import { inLanguage } from "./language.ts";

/** Words for suppliers that stay silent. */
export const s = await inLanguage(english, async () => (await import("./de/silent.ts")).s);
