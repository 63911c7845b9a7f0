import { l as english } from "./en/register-list.ts";
import { inLanguage } from "./language.ts";

/** Words of the register's list: views, filters, changes of many at once. */
export const l = await inLanguage(english, async () => (await import("./de/register-list.ts")).l);
