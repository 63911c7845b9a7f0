import * as z from "zod";
import { readEventSources } from "../event-source.ts";
import { ACCOUNT, REGION } from "../physical-names.ts";
import type { Template } from "../template.ts";
import { nodeFunctions } from "./node-functions.ts";
import type { Need } from "./reading.ts";

/** A right that AWS itself uses in a function's name. */
export interface PlatformNeed {
  readonly function: string;
  readonly need: Need;
}

/**
 * What Lambda does with a function's role besides running it: it reads the streams that wake the
 * function, sends what was given up to the failure destination, and writes the function's log.
 * No request for it passes the gate, so it is judged once, at the start.
 */
export function platformNeeds(template: Template): readonly PlatformNeed[] {
  return [...streamNeeds(template), ...logNeeds(template)];
}

function streamNeeds(template: Template): PlatformNeed[] {
  const arns = new Map(
    template
      .ofType("AWS::Lambda::EventSourceMapping")
      .map(({ id }) => [id, Mapping.parse(template.properties(id)).EventSourceArn]),
  );
  return readEventSources(template).flatMap(({ id, functionName, deadLetters }) => {
    const stream = arns.get(id) ?? "";
    const reading = ["DescribeStream", "GetShardIterator", "GetRecords"].map((action) =>
      needed(functionName, `dynamodb:${action}`, stream),
    );
    if (deadLetters === undefined) return reading;
    const [, , service] = deadLetters.split(":");
    const action = service === "sns" ? "sns:Publish" : "sqs:SendMessage";
    return [...reading, needed(functionName, action, deadLetters)];
  });
}

function logNeeds(template: Template): PlatformNeed[] {
  return nodeFunctions(template).flatMap(({ name, logGroup }) => {
    if (logGroup === undefined) return [];
    const stream = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${logGroup}:log-stream:local`;
    return ["CreateLogStream", "PutLogEvents"].map((action) =>
      needed(name, `logs:${action}`, stream),
    );
  });
}

const Mapping = z.object({ EventSourceArn: z.string() });

function needed(name: string, action: string, resource: string): PlatformNeed {
  return { function: name, need: { action, resource, context: {} } };
}
