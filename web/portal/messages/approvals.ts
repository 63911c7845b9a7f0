import type { PortalLanguage } from "./catalogues.ts";
import { approval as de } from "./de/approval.ts";
import { approval as en } from "./en/approval.ts";

/**
 * What a business owner reads, in every language. It travels with the page only they fetch, so no
 * supplier carries it.
 */
export const APPROVALS: Readonly<Record<PortalLanguage, typeof en>> = { en, de };
