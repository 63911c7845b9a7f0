import { DUE_PARTITIONS } from "../../../functions/data/keys.ts";
import { unpacked } from "../../../functions/data/packed-row.ts";
import type { Item } from "../../local/invariants/read-stores.ts";
import type { TableEngine } from "../../local/table-engine/engine.ts";
import { plainItem } from "../../local/table-engine/plain.ts";
import type { Attributes } from "../../local/table-engine/values.ts";
import { isContent, type Store, waitingRows } from "./store.ts";

/** Opens the tables that the environment names, within the engine. */
export function openEngineStore(engine: TableEngine): Store {
  const { STATE_TABLE: state = "", LEDGER_TABLE: ledger = "" } = process.env;
  // A row never changes, so it is read once.
  const known = new WeakMap<Attributes, Item>();
  const plain = (attributes: Attributes): Item => {
    const before = known.get(attributes);
    if (before) return before;
    const { pk, sk, ...rest } = plainItem(attributes);
    const item = unpacked({ ...rest, pk: String(pk), sk: String(sk) });
    known.set(attributes, item);
    return item;
  };
  return {
    outbox() {
      const due = DUE_PARTITIONS.flatMap((partition) => engine.indexed(state, "due", partition));
      return Promise.resolve(waitingRows(due.map(plain)));
    },
    read: () =>
      Promise.resolve({
        state: engine.items(state).map(plain),
        ledger: engine.items(ledger).map(plain),
      }),
    clear() {
      engine.clear(({ pk }) => isContent(String(pk?.S)));
      return Promise.resolve();
    },
  };
}
