/** What a member may note about a supplier. */
export const EVENT_KINDS = ["incident", "news", "change"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
