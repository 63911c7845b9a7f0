import { requests as english } from "./en/requests.ts";
import { inLanguage } from "./language.ts";

/** The words of colleagues' requests. */
export const requests = await inLanguage(
  english,
  async () => (await import("./de/requests.ts")).requests,
);
