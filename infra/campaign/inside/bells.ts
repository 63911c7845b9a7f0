import * as z from "zod";
import type { Item } from "../../local/invariants/read-stores.ts";
import type { InsideFunction } from "./load-handlers.ts";

/** Rings for pending rows of the outbox as the stream does: in the order they were written. */
export interface Bells {
  /** Looks for rows that became pending since the last look, and rings for them meanwhile. */
  look(): Promise<void>;
  /** Resolves when nothing rings and no row became pending since. */
  rest(): Promise<void>;
}

/** A failing record is offered again so often; then it is left to the sweep. */
const RETRIES = 5;

const BATCH = 10;

export interface BellsOptions {
  /** The rows of the outbox as they stand. */
  readonly outbox: () => Promise<readonly Item[]>;
  readonly invoke: (name: InsideFunction, event: object) => Promise<unknown>;
}

/** Each function hears of its rows batch by batch, one batch at a time, beside everything else. */
export function openBells({ outbox, invoke }: BellsOptions): Bells {
  const heard = new Map<string, string>();
  const queues = { Messenger: Promise.resolve(), Assessor: Promise.resolve() };

  async function deliver(name: keyof typeof queues, rows: readonly Item[]): Promise<void> {
    let left = rows;
    for (let turn = 0; left.length > 0 && turn <= RETRIES; turn += 1) {
      const Records = left.map(recordOf);
      const result = await invoke(name, { Records }).catch(() => undefined);
      const first = Result.safeParse(result).data?.batchItemFailures[0]?.itemIdentifier;
      // As on Lambda, the first failed record and all behind it come again.
      if (result !== undefined && first === undefined) return;
      left = first === undefined ? left : left.slice(Math.max(0, Number(first) - 1));
    }
  }

  async function look(): Promise<number> {
    const pending = (await outbox()).filter(({ state }) => state === "pending");
    const fresh = pending.filter((row) => heard.get(row.sk) !== signOf(row));
    for (const row of fresh) heard.set(row.sk, signOf(row));
    for (const [name, kind] of [
      ["Messenger", "letter"],
      ["Assessor", "assess"],
    ] as const) {
      const rows = fresh.filter((row) => row.kind === kind);
      for (let at = 0; at < rows.length; at += BATCH) {
        const batch = rows.slice(at, at + BATCH);
        queues[name] = queues[name].then(() => deliver(name, batch));
      }
    }
    return fresh.length;
  }

  return {
    look: async () => void (await look()),
    async rest() {
      for (;;) {
        const fresh = await look();
        await Promise.all([queues.Messenger, queues.Assessor]);
        if (fresh === 0) return;
      }
    },
  };
}

/** The stream tells of a row whenever it was written. */
function signOf({ at, offers, dueSk }: Item): string {
  return JSON.stringify([at, offers, dueSk]);
}

function recordOf({ pk, sk }: Item, index: number) {
  const Keys = { pk: { S: pk }, sk: { S: sk } };
  return { eventName: "MODIFY", dynamodb: { Keys, SequenceNumber: String(index + 1) } };
}

const Result = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});
