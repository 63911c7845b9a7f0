import { serverWords as english } from "./en/server-words.ts";
import { inLanguage } from "./language.ts";

/** The server's sentences. */
export const serverWords = await inLanguage(
  english,
  async () => (await import("./de/server-words.ts")).serverWords,
);
