import { request } from "node:http";
import * as z from "zod";
import { Attributes } from "./item-size.ts";
import type { TableShape } from "./table-shapes.ts";

/** Where one item stands. */
export interface Place {
  readonly table: TableShape;
  readonly key: Attributes;
}

/** Looks up items as they stand now, one answer per place; an item that is not there is undefined. */
export type Images = (places: readonly Place[]) => Promise<(Attributes | undefined)[]>;

/** Looks at items behind the gate's back: neither judged nor recorded. */
export function readImages(endpoint: string): Images {
  return async (places) => {
    if (places.length === 0) return [];
    const TransactItems = places.map(({ table, key }) => ({
      Get: { TableName: table.name, Key: key },
    }));
    const reply = await post(endpoint, "TransactGetItems", { TransactItems });
    return Responses.parse(reply).Responses.map(({ Item }) => Item);
  };
}

const Responses = z.object({ Responses: z.array(z.object({ Item: Attributes.optional() })) });

function post(endpoint: string, operation: string, body: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = request(
      endpoint,
      {
        method: "POST",
        headers: {
          "content-type": "application/x-amz-json-1.0",
          "x-amz-target": `DynamoDB_20120810.${operation}`,
          authorization:
            "AWS4-HMAC-SHA256 Credential=gate/20200101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
        },
      },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on("data", (chunk: Buffer) => chunks.push(chunk));
        reply.on("error", reject);
        reply.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          if (reply.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`The store refused ${operation}: ${text}`));
        });
      },
    );
    call.on("error", reject);
    call.end(JSON.stringify(body));
  });
}
