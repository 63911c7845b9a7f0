import { r as english } from "./en/risk.ts";
import { inLanguage } from "./language.ts";

/** Words of a single entry of the register: what is behind it and what is done. */
export const r = await inLanguage(english, async () => (await import("./de/risk.ts")).r);
