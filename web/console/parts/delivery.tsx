import type { DeliveryState } from "../../../functions/domain/invitation.ts";
import { Status } from "../../ui/status.tsx";
import { tracking } from "../messages/tracking.ts";
import { DELIVERY_SHAPES } from "./delivery-shapes.ts";

/** What became of letters, in a dense table: a shape and one word. */
export function Delivery({ state }: { state: DeliveryState | "by-hand" }) {
  if (state === "by-hand") return <Status shape="ring" word={tracking.byHand} />;
  return <Status shape={DELIVERY_SHAPES[state]} word={tracking.states[state]} />;
}
