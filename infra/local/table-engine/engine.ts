import { json } from "../faults/service-error.ts";
import type { Answer } from "../gate/reading.ts";
import { sentJson } from "../gate/sent-json.ts";
import type { TableShape } from "../gate/table-shapes.ts";
import type { ViewerRequest } from "../viewer-request.ts";
import { query } from "./query.ts";
import { batchGetItem, getItem, transactGetItems } from "./reads.ts";
import { BeyondEngine, invalid, ServiceRefusal } from "./refusals.ts";
import { Table } from "./table.ts";
import { transactWriteItems } from "./transact-write.ts";
import { updateItem } from "./update-item.ts";
import type { Attributes } from "./values.ts";

/** DynamoDB within this process, as far as the platform asks for it. */
export interface TableEngine {
  /**
   * Answers a call of the wire at once, as DynamoDB does. Fails, and does nothing, where the call
   * asks for what was not built: a guess could look like an answer.
   */
  answer(request: Pick<ViewerRequest, "headers" | "body">): Answer;
  /** Everything that stands in a table, on the wire's terms; nobody may change what it gives. */
  items(table: string): readonly Attributes[];
  /** The whole items of one partition of an index, in its order. */
  indexed(table: string, index: string, partition: string): readonly Attributes[];
  /** Takes away every item but those to be kept, and forgets what was done under which token. */
  clear(keeps: (item: Attributes) => boolean): void;
}

const OPERATIONS = {
  GetItem: getItem,
  BatchGetItem: batchGetItem,
  TransactGetItems: transactGetItems,
  Query: query,
  UpdateItem: updateItem,
  TransactWriteItems: transactWriteItems,
};

/** Opens empty tables of these shapes; all keys are texts. */
export function openEngine(shapes: Iterable<TableShape>): TableEngine {
  const tables = new Map([...shapes].map((shape) => [shape.name, new Table(shape)]));
  const tokens = new Map<string, string>();
  const named = (name: string): Table => {
    const table = tables.get(name);
    if (!table) {
      throw new ServiceRefusal("ResourceNotFoundException", `No table is named ${name}`);
    }
    return table;
  };
  return {
    answer({ headers, body }) {
      const [, name = ""] = (headers["x-amz-target"] ?? "").split(".");
      const operation = Object.hasOwn(OPERATIONS, name)
        ? OPERATIONS[name as keyof typeof OPERATIONS]
        : undefined;
      if (!operation) throw new BeyondEngine(`the operation ${name}`);
      try {
        return replied(operation(sentJson(body), named, tokens));
      } catch (error) {
        if (!(error instanceof ServiceRefusal)) throw error;
        const { code, message, more } = error;
        return json("dynamodb", 400, code, { Message: message, ...more });
      }
    },
    items: (name) =>
      named(name)
        .rows()
        .map(({ item }) => item),
    indexed(name, index, partition) {
      const table = named(name);
      const shape = table.shape.indexes.find((each) => each.name === index);
      if (!shape) throw invalid(`${name} has no index ${index}`);
      return table
        .partition(partition, shape)
        .rows()
        .map(({ item }) => item);
    },
    clear(keeps) {
      for (const table of tables.values()) {
        for (const { pk, sk, item } of table.rows()) if (!keeps(item)) table.remove([pk, sk]);
      }
      tokens.clear();
    },
  };
}

const HEADERS = { "content-type": "application/x-amz-json-1.0" };

function replied(text: string): Answer {
  return { status: 200, headers: HEADERS, body: Buffer.from(text) };
}
