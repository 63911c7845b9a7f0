/** The lists a member may keep views of. */
export const VIEW_LISTS = ["suppliers", "assessments", "risks"] as const;
export type ViewList = (typeof VIEW_LISTS)[number];

/** A list as somebody wants to find it again: its search, filters and order as an address has them. */
export type SavedView = { id: string; name: string; list: ViewList; query: string };

/** Views one member may keep, over all lists. */
export const VIEWS_LIMIT = 50;
