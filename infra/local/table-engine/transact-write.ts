import * as z from "zod";
import { type Attempt, attempt, type Reason } from "./attempt.ts";
import type { Tables } from "./reads.ts";
import { BeyondEngine, invalid, ServiceRefusal } from "./refusals.ts";
import { readCheck, readDelete, readPut, readUpdate, type Write } from "./write.ts";

/** What was done under the tokens that clients made, each as it was asked for. */
export type Tokens = Map<string, string>;

const Transaction = z.strictObject({
  TransactItems: z.array(z.record(z.string(), z.unknown())),
  ClientRequestToken: z.string().optional(),
});

/** Bytes of all actions of a transaction. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Answers TransactWriteItems: all or nothing, and once for each token. */
export function transactWriteItems(body: unknown, tables: Tables, tokens: Tokens): string {
  const { TransactItems, ClientRequestToken: token } = Transaction.parse(body);
  if (TransactItems.length > 100)
    throw invalid("Member must have length less than or equal to 100");
  if (TransactItems.length === 0) {
    throw invalid("Member must have length greater than or equal to 1");
  }
  const writes = TransactItems.map((item) => readAction(item, tables));
  const items = new Set(writes.map(({ table, key }) => JSON.stringify([table.shape.name, ...key])));
  if (items.size < writes.length) {
    throw invalid("Transaction request cannot include multiple operations on one item");
  }
  if (writes.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) {
    throw invalid("Transaction payload size cannot exceed 4MB");
  }
  const asked = JSON.stringify(TransactItems);
  const done = token === undefined ? undefined : tokens.get(token);
  if (done === asked) return "{}";
  if (done !== undefined) throw new ServiceRefusal("IdempotentParameterMismatchException", "");
  commit(writes.map(attempt));
  if (token !== undefined) tokens.set(token, asked);
  return "{}";
}

const ACTIONS = { Put: readPut, Update: readUpdate, Delete: readDelete, ConditionCheck: readCheck };

function readAction(item: Readonly<Record<string, unknown>>, tables: Tables): Write {
  const [[name = "", action] = [], more] = Object.entries(item);
  const read = Object.hasOwn(ACTIONS, name) ? ACTIONS[name as keyof typeof ACTIONS] : undefined;
  if (!read || more) throw new BeyondEngine(`an action of ${Object.keys(item).join(", ")}`);
  return read(action, tables);
}

function commit(attempts: readonly Attempt[]): void {
  const reasons = attempts.map(
    (each): Reason => ("reason" in each ? each.reason : { Code: "None" }),
  );
  if (reasons.some(({ Code }) => Code !== "None")) {
    const codes = reasons.map(({ Code }) => Code).join(", ");
    throw new ServiceRefusal(
      "TransactionCanceledException",
      `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
      { CancellationReasons: reasons },
    );
  }
  for (const each of attempts) if ("commit" in each) each.commit();
}
