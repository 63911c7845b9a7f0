import { heat as english } from "./en/heat.ts";
import { inLanguage } from "./language.ts";

/** What the heatmap says. */
export const heat = await inLanguage(english, async () => (await import("./de/heat.ts")).heat);
