import type { EvidenceItem } from "../contract/shapes/evidence.ts";
import type { StoredEvidence } from "../data/evidence.ts";

/**
 * A reference as its supplier sees it: what the supplier gave. The buyer's verdict, its reason and
 * who judged stay on the buyer's side.
 */
export function suppliersEvidence(stored: StoredEvidence): EvidenceItem {
  const { id, type, title, url, dated, expiresOn, questions, addedBy, addedAt, version } = stored;
  return {
    ...{ id, type, title, url, dated, questions, addedBy, addedAt, version },
    ...(expiresOn && { expiresOn }),
    verdict: "unread",
    independent: false,
  };
}
