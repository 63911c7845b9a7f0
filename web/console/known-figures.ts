import type { Dashboard } from "./pages/overview/dashboard.ts";
import type { Store } from "./sign-in.ts";

const KNOWN = "assay.overview";

/** The overview as it was counted at an instant (ISO 8601). */
export type Figures = { at: string; dashboard: Dashboard };

/** What this tab was told last, if it was told to this member. */
export function knownFigures(store: Store, member: string): Figures | undefined {
  const text = store.getItem(KNOWN);
  if (text === null) return undefined;
  try {
    const { of, at, dashboard } = JSON.parse(text) as Partial<Figures & { of: string }>;
    return of === member && at && dashboard?.figures ? { at, dashboard } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps figures for when this tab is loaded again; what does not fit is not kept. */
export function keepFigures(store: Store, member: string, figures: Figures): void {
  try {
    store.setItem(KNOWN, JSON.stringify({ of: member, ...figures }));
  } catch {
    store.removeItem(KNOWN);
  }
}

/** Forgets them with whoever they were told to. */
export function forgetFigures(store: Store): void {
  store.removeItem(KNOWN);
}
