import * as z from "zod";
import type { Answer } from "../gate/reading.ts";
import { sentJson } from "../gate/sent-json.ts";
import type { CancelReason } from "./rule.ts";
import { json } from "./service-error.ts";

/**
 * The reply to a transaction that was cancelled because of one of its actions; null when the call
 * is no transaction or has no action at that position.
 */
export function cancelled(
  body: Buffer | null,
  { reason, position }: { readonly reason: CancelReason; readonly position: number },
): Answer | null {
  const { data } = Transaction.safeParse(sentJson(body));
  if (data === undefined || position >= data.TransactItems.length) return null;
  const reasons = data.TransactItems.map((_, index) =>
    index === position ? { Code: reason, Message: WORDS } : { Code: "None" },
  );
  const codes = reasons.map(({ Code }) => Code).join(", ");
  return json("dynamodb", 400, "TransactionCanceledException", {
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons: reasons,
  });
}

const WORDS = "Planted for a rehearsal";
const Transaction = z.object({ TransactItems: z.array(z.unknown()) });
