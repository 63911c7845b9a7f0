import * as z from "zod";
import { ACCOUNT, REGION } from "../physical-names.ts";
import { weighItems } from "./dynamodb-cost.ts";
import { type ItemRequest, readItemRequest } from "./dynamodb-request.ts";
import type { Images } from "./images.ts";
import { keyPattern } from "./key-pattern.ts";
import { type Answer, type Need, NO_COST, type Reader, type Reading } from "./reading.ts";
import { jsonRefusal, typeOfError } from "./refusal.ts";
import { sentJson } from "./sent-json.ts";
import type { TableShape } from "./table-shapes.ts";

/**
 * Understands calls of DynamoDB and its streams. A transaction needs the right for each of its
 * actions, a batch the batch's own; a query of an index needs the right on the index.
 */
export function dynamodbReader(
  tables: ReadonlyMap<string, TableShape>,
  images: Images | undefined,
): Reader {
  const keysOf = (name: string, index?: string): readonly string[] => {
    const table = tables.get(name);
    if (index === undefined) return table?.keys ?? [];
    return table?.indexes.find((one) => one.name === index)?.keys ?? [];
  };
  return ({ headers, body }) => {
    const [, action = "Unknown"] = (headers["x-amz-target"] ?? "").split(".");
    const sent = sentJson(body);
    const request = readItemRequest(action, sent, keysOf);
    return {
      ...(request === null ? other(action, sent) : items(action, sent, request)),
      action,
      weigh: () =>
        request === null
          ? Promise.resolve(() => Promise.resolve(NO_COST))
          : weighItems(action, request, tables, images),
      errorOf,
      refuse: (message) => jsonRefusal("1.0", message),
    };
  };
}

type Touched = Pick<Reading, "place" | "partitions" | "needs">;

interface Touch {
  readonly action: string;
  readonly table: string;
  readonly index?: string;
  readonly partition?: string;
}

function items(operation: string, sent: unknown, { reads, writes }: ItemRequest): Touched {
  const touches: readonly Touch[] = [...reads, ...writes];
  const needs = new Map<string, Need>();
  const places = new Set<string>();
  const partitions = new Set<string>();
  for (const touch of touches) {
    const { table, index, partition } = touch;
    places.add(index === undefined ? table : `${table}/${index}`);
    if (partition !== undefined) partitions.add(keyPattern(partition));
    const need = {
      action: `dynamodb:${operation.startsWith("Batch") ? operation : touch.action}`,
      resource: tableArn(table) + (index === undefined ? "" : `/index/${index}`),
    };
    const name = `${need.action} ${need.resource}`;
    const leading = [needs.get(name)?.context[LEADING] ?? [], partition ?? []].flat();
    needs.set(name, {
      ...need,
      context: {
        ...(leading.length > 0 && { [LEADING]: [...new Set(leading)] }),
        ...(operation.startsWith("Transact") && { "dynamodb:EnclosingOperation": operation }),
        ...named(sent, "Select"),
        ...named(sent, "ReturnValues"),
      },
    });
  }
  return { place: [...places].join(" "), partitions: [...partitions], needs: [...needs.values()] };
}

const LEADING = "dynamodb:LeadingKeys";

/** A call that touches no items: of a table, of a stream, or of neither. */
function other(action: string, sent: unknown): Touched {
  const { TableName, StreamArn } = Named.parse(sent);
  const place = StreamArn ?? TableName ?? "";
  const resource = StreamArn ?? (TableName === undefined ? "*" : tableArn(TableName));
  return {
    place,
    partitions: [],
    needs: [{ action: `dynamodb:${action}`, resource, context: {} }],
  };
}

const Named = z.object({ TableName: z.string().optional(), StreamArn: z.string().optional() });

function tableArn(name: string): string {
  return name.startsWith("arn:") ? name : `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${name}`;
}

function named(sent: unknown, name: "Select" | "ReturnValues"): Record<string, string> {
  const value = Options.parse(sent)[name];
  return value === undefined ? {} : { [`dynamodb:${name}`]: value };
}

const Options = z.object({ Select: z.string().optional(), ReturnValues: z.string().optional() });

/** A cancelled transaction also says why, reason by reason. */
function errorOf({ body }: Answer): string {
  const text = body.toString();
  const type = typeOfError(text);
  if (type !== "TransactionCanceledException") return type;
  const reasons = Cancelled.safeParse(JSON.parse(text)).data?.CancellationReasons ?? [];
  return `${type} ${reasons.map(({ Code = "None" }) => Code).join(" ")}`;
}

const Cancelled = z.object({
  CancellationReasons: z.array(z.object({ Code: z.string().optional() })),
});
