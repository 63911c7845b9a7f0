import { DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { vi } from "vitest";
import { keys, type OrganisationContext } from "../../../functions/data/keys.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { IDS } from "./assessment.ts";

/** Somebody changes an invitation between what the next call reads of it and what it writes, once. */
export function endBeforeTheNextWrite(
  context: OrganisationContext,
  invitation: string,
  set: Record<string, unknown>,
): void {
  const send = DynamoDBDocumentClient.prototype.send;
  const spy = vi.spyOn(DynamoDBDocumentClient.prototype, "send");
  spy.mockImplementation(async function (this: DynamoDBDocumentClient, ...given: unknown[]) {
    if (given[0] instanceof TransactWriteCommand) {
      spy.mockRestore();
      await transact([update(keys.invitation(context, IDS.assessment, invitation), { set })]);
    }
    return Reflect.apply(send, this, given);
  } as typeof send);
}
