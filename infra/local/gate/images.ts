import * as z from "zod";
import { dynamodbCall } from "./dynamodb-call.ts";
import type { Answering } from "./forward.ts";
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
export function readImages(ask: Answering): Images {
  return async (places) => {
    if (places.length === 0) return [];
    const TransactItems = places.map(({ table, key }) => ({
      Get: { TableName: table.name, Key: key },
    }));
    const { status, body } = await ask(dynamodbCall("gate", "TransactGetItems", { TransactItems }));
    if (status !== 200) throw new Error(`The store refused to show items: ${body}`);
    return Responses.parse(JSON.parse(String(body))).Responses.map(({ Item }) => Item);
  };
}

const Responses = z.object({ Responses: z.array(z.object({ Item: Attributes.optional() })) });
