import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { now } from "../clock.ts";
import { setting } from "../config.ts";
import { refreshDelivery } from "../data/delivery.ts";
import { type Key, organisationContext } from "../data/keys.ts";
import { claimLetter, isOffered, loadOutboxItem, settleLetter } from "../data/letters.ts";
import { answerLinkRequest, isLinkRequest } from "../data/link-requests.ts";
import type { Item } from "../data/table.ts";
import { lazy } from "../domain/lazy.ts";
import type { LetterFacts } from "../domain/letter-facts.ts";
import { composeLetter } from "../email/compose.ts";
import { envelopeFor, mimeMessage } from "../email/message.ts";
import { pacer } from "../email/pacer.ts";
import { type LetterTags, sendMessage } from "../email/send.ts";
import { logEvent, logRequest } from "../http/log.ts";

/** After this much work the rest is left to the sweep, so that no letter holds up the stream. */
const BUDGET_MS = 20_000;

/** Letters a second; SES grants at least this many outside its sandbox. */
const PER_SECOND = 10;

const pace = lazy(() => pacer(PER_SECOND));

/**
 * Sends what pending rows of the outbox ask for. A record only rings: the row is read again, so
 * late, repeated and reordered records do no harm. Reports the records whose work failed; their
 * letters were not claimed, or will be settled by the sweep.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: DynamoDBBatchResponse["batchItemFailures"] = [];
  const started = performance.now();
  for (const record of event.Records) {
    if (performance.now() - started > BUDGET_MS) break;
    try {
      if ((await work(keyOf(record))) === "later") break;
    } catch (error) {
      logFault(error);
      batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" });
    }
  }
  return { batchItemFailures };
}

/** One row: `later` when the mail service wants no more at the moment. */
async function work(key: Key): Promise<"done" | "later"> {
  const item = await loadOutboxItem(key);
  if (!isOffered(item, now())) return "done";
  if (isLinkRequest(item)) {
    logEvent("links-offered", { letters: await answerLinkRequest(item, now()) });
    return "done";
  }
  await pace()();
  const facts = await claimLetter(key, now());
  if (!facts) {
    await told(item);
    return "done";
  }
  const id = String(item.id);
  const message = await written(id, facts).catch(async (error: unknown) => {
    // Certainly not sent: the row goes back, and the record counts as failed.
    await settleLetter(key, { outcome: "later", reason: "It could not be written." }, now());
    throw error;
  });
  const outcome = await sendMessage(message, tagsOf(item, id));
  await settleLetter(key, outcome, now());
  await told(item);
  logEvent("letter", { letter: facts.letter, id, outcome: outcome.outcome });
  return outcome.outcome === "later" ? "later" : "done";
}

function tagsOf({ organisation, assessment }: Item, letter: string): LetterTags {
  return { organisation: String(organisation), assessment: String(assessment), letter };
}

/** The lists follow what became of a letter; where this fails for once, the next letter mends it. */
async function told({ organisation, assessment, invitation }: Item): Promise<void> {
  if (typeof assessment !== "string" || invitation === undefined) return;
  try {
    await refreshDelivery(organisationContext(String(organisation)), assessment);
  } catch (error) {
    logFault(error);
  }
}

async function written(id: string, facts: LetterFacts): Promise<Buffer> {
  const letter = composeLetter(facts, setting("SITE_ORIGIN"));
  return mimeMessage(letter, envelopeFor(id, facts, setting("MAIL_FROM")));
}

function keyOf({ dynamodb }: DynamoDBRecord): Key {
  return { pk: dynamodb?.Keys?.pk?.S ?? "", sk: dynamodb?.Keys?.sk?.S ?? "" };
}

function logFault(fault: unknown): void {
  logRequest({ request: "stream", route: "messenger", status: 500, ms: 0, fault });
}
