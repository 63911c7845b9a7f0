import { exchange as english } from "./en/exchange.ts";
import { inLanguage } from "./language.ts";

/** What is said about the supplier's people and what both sides write. */
export const exchange = await inLanguage(
  english,
  async () => (await import("./de/exchange.ts")).exchange,
);
