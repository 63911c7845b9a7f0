import { f as english } from "./en/findings.ts";
import { inLanguage } from "./language.ts";

/** The words of findings. */
export const f = await inLanguage(english, async () => (await import("./de/findings.ts")).f);
