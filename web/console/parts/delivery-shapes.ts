import type { DeliveryState } from "../../../functions/domain/invitation.ts";
import type { StatusShape } from "../../ui/status.tsx";

/** What became of a letter, as a shape beside its word. */
export const DELIVERY_SHAPES: Readonly<Record<DeliveryState, StatusShape>> = {
  pending: "ring",
  sending: "half",
  sent: "done",
  suppressed: "needs",
  failed: "needs",
  unknown: "needs",
  bounced: "needs",
  complained: "needs",
};
