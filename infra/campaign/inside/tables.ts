import { isDeepStrictEqual } from "node:util";
import { startDynamo } from "../../local/dynamodb.ts";
import { createForwarder, type Target } from "../../local/gate/forward.ts";
import { readTableShapes } from "../../local/gate/table-shapes.ts";
import type { Item } from "../../local/invariants/read-stores.ts";
import { beside } from "../../local/table-engine/beside.ts";
import { openEngine } from "../../local/table-engine/engine.ts";
import { createTables } from "../../local/tables.ts";
import type { Template } from "../../local/template.ts";
import { fromRoot } from "../../root.ts";
import { openEngineStore } from "./engine-store.ts";
import { loud } from "./loud.ts";
import { openStore, type Store } from "./store.ts";

/** The template's tables for a rehearsal. */
export interface Tables {
  /** What the gate passes calls on to. */
  readonly target: Target;
  /** Opens the tables that the environment names. */
  open(): Store;
  stop(): Promise<void>;
}

/**
 * Opens empty tables within this process. `CAMPAIGN_TABLES=dynamodb-local` plays on DynamoDB Local
 * instead and holds each of its replies, and what stands in the end, against the engine's.
 */
export async function openTables(template: Template): Promise<Tables> {
  const engine = openEngine(readTableShapes(template).values());
  if (process.env.CAMPAIGN_TABLES !== "dynamodb-local") {
    return {
      target: loud(async (request) => engine.answer(request)),
      open: () => openEngineStore(engine),
      stop: () => Promise.resolve(),
    };
  }
  const dynamo = await startDynamo({ inMemory: true, directory: fromRoot(".local") });
  await createTables(dynamo.endpoint, template);
  const { forward, stop } = createForwarder();
  return {
    target: loud(beside(engine, (request) => forward(dynamo.endpoint, request))),
    open: () => compared(openStore(dynamo.endpoint), openEngineStore(engine)),
    stop() {
      stop();
      return dynamo.stop();
    },
  };
}

/** The first store, as long as the other holds the same. */
function compared(first: Store, other: Store): Store {
  return {
    outbox: first.outbox,
    async read() {
      const [stores, others] = await Promise.all([first.read(), other.read()]);
      for (const table of ["state", "ledger"] as const) {
        const [here, there] = [stores[table], others[table]].map(inOrder);
        if (!isDeepStrictEqual(here, there)) throw new Error(`The two hold another ${table}.`);
      }
      return stores;
    },
    async clear(stores) {
      await first.clear(stores);
      await other.clear(stores);
    },
  };
}

function inOrder(items: readonly Item[]): Item[] {
  const name = ({ pk, sk }: Item) => `${pk}\0${sk}`;
  return items.toSorted((one, another) => (name(one) < name(another) ? -1 : 1));
}
