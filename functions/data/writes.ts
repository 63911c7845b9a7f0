import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { setting } from "../config.ts";
import { type Changes, type Condition, Expressions } from "./expression.ts";
import type { Key } from "./keys.ts";
import { packed } from "./packed-row.ts";

/** One action of a transaction. */
export type Write = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** Put a whole item, under conditions. */
export function put(
  item: Key & Record<string, unknown>,
  conditions: readonly Condition[] = [],
): Write {
  const Item = packed(item);
  return { Put: { TableName: setting("STATE_TABLE"), Item, ...when(item, conditions) } };
}

/** Put an item only where none stands. */
export function create(item: Key & Record<string, unknown>): Write {
  return put(item, [["pk", "absent"]]);
}

/** Change attributes of an item, under conditions. */
export function update(key: Key, changes: Changes, conditions: readonly Condition[] = []): Write {
  const expressions = new Expressions(key);
  return {
    Update: {
      TableName: setting("STATE_TABLE"),
      Key: key,
      UpdateExpression: expressions.update(changes),
      ...(conditions.length > 0 && { ConditionExpression: expressions.condition(conditions) }),
      ...expressions.attributes(),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

/** Assume something of an item that is not changed. */
export function check(key: Key, conditions: readonly Condition[]): Write {
  const expressions = new Expressions(key);
  return {
    ConditionCheck: {
      TableName: setting("STATE_TABLE"),
      Key: key,
      ConditionExpression: expressions.condition(conditions),
      ...expressions.attributes(),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

/** Remove an item, under conditions. */
export function remove(key: Key, conditions: readonly Condition[] = []): Write {
  return { Delete: { TableName: setting("STATE_TABLE"), Key: key, ...when(key, conditions) } };
}

function when(key: Key, conditions: readonly Condition[]) {
  if (conditions.length === 0) return {};
  const expressions = new Expressions(key);
  return {
    ConditionExpression: expressions.condition(conditions),
    ...expressions.attributes(),
    ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
  };
}
