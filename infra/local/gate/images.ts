import * as z from "zod";
import type { ViewerRequest } from "../viewer-request.ts";
import { Attributes } from "./item-size.ts";
import type { Answer } from "./reading.ts";
import type { TableShape } from "./table-shapes.ts";

/** Where one item stands. */
export interface Place {
  readonly table: TableShape;
  readonly key: Attributes;
}

/** Looks up items as they stand now, one answer per place; an item that is not there is undefined. */
export type Images = (places: readonly Place[]) => Promise<(Attributes | undefined)[]>;

/** Looks at items behind the gate's back: neither judged nor recorded. */
export function readImages(ask: (request: ViewerRequest) => Promise<Answer>): Images {
  return async (places) => {
    if (places.length === 0) return [];
    const TransactItems = places.map(({ table, key }) => ({
      Get: { TableName: table.name, Key: key },
    }));
    const { status, body } = await ask(request("TransactGetItems", { TransactItems }));
    if (status !== 200) throw new Error(`The store refused to show items: ${body}`);
    return Responses.parse(JSON.parse(String(body))).Responses.map(({ Item }) => Item);
  };
}

const Responses = z.object({ Responses: z.array(z.object({ Item: Attributes.optional() })) });

function request(operation: string, body: object): ViewerRequest {
  return {
    ...{ id: "", method: "POST", path: "/", rawQuery: "", query: new URLSearchParams() },
    ...{ ip: "127.0.0.1", port: 0 },
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      authorization:
        "AWS4-HMAC-SHA256 Credential=gate/20200101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: Buffer.from(JSON.stringify(body)),
  };
}
