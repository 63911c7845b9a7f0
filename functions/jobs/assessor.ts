import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { now } from "../clock.ts";
import { assess } from "../data/assess.ts";
import { organisationContext } from "../data/keys.ts";
import { logEvent } from "../http/log.ts";

/**
 * Scores what the stream names. A record is a doorbell only: its body is ignored and the present
 * state is read, so any record may come twice, late or out of order. What fails is reported by its
 * sequence number; the stream then offers it and all behind it again.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const failed: DynamoDBBatchResponse["batchItemFailures"] = [];
  const done = new Set<string>();
  for (const record of event.Records) {
    const pk = record.dynamodb?.Keys?.pk?.S ?? "";
    if (done.has(pk)) continue;
    if (await answered(pk)) done.add(pk);
    else failed.push({ itemIdentifier: sequenceOf(record) });
  }
  return { batchItemFailures: failed };
}

async function answered(pk: string): Promise<boolean> {
  const [, organisation, kind, assessment] = pk.split("#");
  try {
    if (!organisation || kind !== "ASSESSMENT" || !assessment)
      throw new Error("Not a row of ours.");
    const outcome = await assess(organisationContext(organisation), assessment, now());
    logEvent("assessed", { organisation, assessment, outcome });
    return true;
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    logEvent("assess-failed", {
      organisation: organisation ?? "",
      assessment: assessment ?? "",
      name,
    });
    return false;
  }
}

function sequenceOf(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? "";
}
