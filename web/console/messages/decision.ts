import { d as english } from "./en/decision.ts";
import { inLanguage } from "./language.ts";

/** The words of waivers, exceptions, the second person and the report. */
export const d = await inLanguage(english, async () => (await import("./de/decision.ts")).d);
