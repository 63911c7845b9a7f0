import * as z from "zod";
import { sentJson } from "../gate/sent-json.ts";

/** A batch cut in two: what is passed on, and how the reply names the rest. */
export interface HalfBatch {
  readonly body: Buffer;
  /** The reply with the rest named in it. */
  complete(reply: Buffer): Buffer;
}

/** The first half of a batch of reads or writes; null when the call is none or holds one alone. */
export function halfBatch(action: string, body: Buffer | null): HalfBatch | null {
  if (action !== "BatchGetItem" && action !== "BatchWriteItem") return null;
  const sent = Batch.parse(sentJson(body));
  const [table, ...others] = Object.keys(sent.RequestItems);
  const part = sent.RequestItems[table ?? ""];
  if (table === undefined || part === undefined || others.length > 0) return null;
  const list = Array.isArray(part) ? part : part.Keys;
  if (list.length < 2) return null;
  const half = Math.ceil(list.length / 2);
  const holding = (items: unknown[]) => ({
    [table]: Array.isArray(part) ? items : { ...part, Keys: items },
  });
  const left = action === "BatchGetItem" ? "UnprocessedKeys" : "UnprocessedItems";
  return {
    body: Buffer.from(JSON.stringify({ ...sent, RequestItems: holding(list.slice(0, half)) })),
    complete: (reply) =>
      Buffer.from(
        JSON.stringify({ ...JSON.parse(reply.toString()), [left]: holding(list.slice(half)) }),
      ),
  };
}

const Batch = z.looseObject({
  RequestItems: z.record(
    z.string(),
    z.union([z.array(z.unknown()), z.looseObject({ Keys: z.array(z.unknown()) })]),
  ),
});
