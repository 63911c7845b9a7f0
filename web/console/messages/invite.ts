import { inviting as english } from "./en/invite.ts";
import { inLanguage } from "./language.ts";

/** The words of inviting. */
export const inviting = await inLanguage(
  english,
  async () => (await import("./de/invite.ts")).inviting,
);
