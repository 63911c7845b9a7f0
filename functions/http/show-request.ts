import type { IntakeRequest } from "../contract/shapes/dossier.ts";
import type { RequestItem } from "../data/intake-requests.ts";

/** A colleague's request as members see it. */
export function showRequest(item: RequestItem): IntakeRequest {
  const { id, state, by, at, engagementId, reason, version } = item;
  const { supplierId, supplierName, product, purpose, data, neededBy, note } = item;
  return {
    ...{ id, state, by, at, engagementId, reason, version },
    ...{ supplierId, supplierName, product, purpose, data, neededBy, note },
  };
}
