import { en as english } from "../../question/messages/en.ts";
import { inLanguage } from "./language.ts";

/** The words around a question that a member answers. */
export const question = await inLanguage(
  english,
  async () => (await import("../../question/messages/de.ts")).de,
);
