import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { REGION } from "./physical-names.ts";

/** A stream record as Lambda hands it to a function. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: string;
  readonly eventSource: "aws:dynamodb";
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  readonly dynamodb: {
    /** Seconds since 1970. */
    readonly ApproximateCreationDateTime: number;
    readonly SequenceNumber: string;
    readonly [field: string]: unknown;
  };
}

/** Turns what the streams API returns into Lambda's form: plain JSON, binary as base64. */
export function streamRecord(record: _Record, eventSourceARN: string): StreamRecord {
  const { ApproximateCreationDateTime: created, ...rest } = record.dynamodb ?? {};
  return {
    eventID: record.eventID ?? "",
    eventName: record.eventName ?? "",
    eventVersion: record.eventVersion ?? "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: REGION,
    eventSourceARN,
    dynamodb: {
      ...encoded(rest),
      ApproximateCreationDateTime: Math.floor((created?.getTime() ?? 0) / 1000),
      SequenceNumber: rest.SequenceNumber ?? "",
    },
  };
}

function encoded(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

function encode(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(encode);
  return typeof value === "object" && value !== null ? encoded(value) : value;
}
