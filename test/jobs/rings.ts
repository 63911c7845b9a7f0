import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import type { OrganisationContext } from "../../functions/data/keys.ts";
import { handler } from "../../functions/jobs/messenger.ts";
import { outboxOf } from "../http/portal/outbox.ts";

/** Rings the messenger for rows, as the stream does: the keys count, bodies are not believed. */
export function ring(keys: readonly { pk: string; sk: string }[]): Promise<DynamoDBBatchResponse> {
  const Records = keys.map(({ pk, sk }, index) => ({
    eventName: "INSERT" as const,
    dynamodb: {
      Keys: { pk: { S: pk }, sk: { S: sk } },
      NewImage: { state: { S: "pending" }, letter: { S: "a lie" } },
      SequenceNumber: String(index + 1),
    },
  }));
  return handler({ Records } satisfies DynamoDBStreamEvent);
}

/** Rings for every letter of an assessment's outbox. */
export async function ringAll(context: OrganisationContext): Promise<DynamoDBBatchResponse> {
  return ring((await outboxOf(context)).filter(({ kind }) => kind === "letter"));
}

/** States of the letters of an outbox by id. */
export async function letterStates(context: OrganisationContext): Promise<Record<string, unknown>> {
  const letters = (await outboxOf(context)).filter(({ kind }) => kind === "letter");
  return Object.fromEntries(letters.map(({ id, state }) => [id, state]));
}
