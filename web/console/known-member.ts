import { forgetFigures } from "./known-figures.ts";
import type { Store } from "./sign-in.ts";
import type { Me } from "./state.ts";

const KNOWN = "assay.member";

/** Who was signed in when this tab was last loaded, for the page to begin with. */
export function knownMember(store: Store): Me | undefined {
  const text = store.getItem(KNOWN);
  if (text === null) return undefined;
  try {
    const known = JSON.parse(text) as Partial<Me> | null;
    return known?.member && known.organisation ? (known as Me) : undefined;
  } catch {
    return undefined;
  }
}

export function keepMember(store: Store, member: Me): void {
  store.setItem(KNOWN, JSON.stringify(member));
}

/** Forgets who was signed in, and what they were told. */
export function forgetMember(store: Store): void {
  store.removeItem(KNOWN);
  forgetFigures(store);
}
