import * as z from "zod";
import type { Item } from "../../local/invariants/read-stores.ts";
import type { BellFault } from "../bell-fault.ts";
import type { InsideFunction } from "./load-handlers.ts";

/** Rings for pending rows of the outbox as the stream does: in the order they were written. */
export interface Bells {
  /** Looks for rows that became pending since the last look, and rings for them meanwhile. */
  look(): Promise<void>;
  /** Resolves when nothing rings and no row became pending since. */
  rest(): Promise<void>;
  /** Lets the stream misbehave from now on; null: it does as it should, and rings what it held. */
  disturb(fault: BellFault | null): void;
  /** How often it misbehaved so far. */
  disturbed(): number;
}

/** A failing record is offered again so often; then it is left to the sweep. */
const RETRIES = 5;

const BATCH = 10;

export interface BellsOptions {
  /** The rows of the outbox that wait, as they stand. */
  readonly outbox: () => Promise<readonly Item[]>;
  readonly invoke: (name: InsideFunction, event: object) => Promise<unknown>;
}

type Bell = "Messenger" | "Assessor";

/** Each function hears of its rows batch by batch, one batch at a time, beside everything else. */
export function openBells({ outbox, invoke }: BellsOptions): Bells {
  const heard = new Map<string, string>();
  const queues = { Messenger: Promise.resolve(), Assessor: Promise.resolve() };
  let fault: BellFault | null = null;
  let held: { bell: Bell; records: readonly object[] }[] = [];
  let struck = 0;

  async function deliver(bell: Bell, records: readonly object[]): Promise<void> {
    let left = records;
    for (let turn = 0; left.length > 0 && turn <= RETRIES; turn += 1) {
      const result = await invoke(bell, { Records: left }).catch(() => undefined);
      const first = Result.safeParse(result).data?.batchItemFailures[0]?.itemIdentifier;
      // As on Lambda, the first failed record and all behind it come again.
      if (result !== undefined && first === undefined) return;
      if (first === undefined) continue;
      const at = left.findIndex((record) => sequenceOf(record) === first);
      left = left.slice(Math.max(0, at));
    }
  }

  function ring(bell: Bell, records: readonly object[]): void {
    queues[bell] = queues[bell].then(() => deliver(bell, records));
  }

  function offer(bell: Bell, records: readonly object[]): void {
    if (fault !== null) struck += 1;
    switch (fault?.kind) {
      case undefined:
        ring(bell, records);
        break;
      case "repeat":
        ring(bell, records);
        ring(bell, records.toReversed());
        break;
      case "reverse":
        for (const record of records.toReversed()) ring(bell, [record]);
        break;
      case "lose":
        break;
      case "hold":
        held.push({ bell, records });
        break;
      case "poison": {
        const { position } = fault;
        ring(bell, [...records.slice(0, position), POISON, ...records.slice(position)]);
      }
    }
  }

  async function look(): Promise<number> {
    const rows = await outbox();
    const fresh = rows.filter((row) => heard.get(nameOf(row)) !== signOf(row));
    for (const row of fresh) heard.set(nameOf(row), signOf(row));
    for (const [bell, kind] of BELLS) {
      const own = fresh.filter((row) => row.kind === kind);
      for (let at = 0; at < own.length; at += BATCH) {
        offer(bell, own.slice(at, at + BATCH).map(recordOf));
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
    disturb(next) {
      fault = next;
      if (next !== null) return;
      for (const { bell, records } of held) ring(bell, records);
      held = [];
    },
    disturbed: () => struck,
  };
}

const BELLS = [
  ["Messenger", "letter"],
  ["Assessor", "assess"],
] as const;

/** A record that is of no row of the product's. */
const POISON = {
  eventName: "MODIFY",
  dynamodb: { Keys: { pk: { S: "POISON" }, sk: { S: "POISON" } }, SequenceNumber: "poison" },
};

/** A record as the stream hands it over. */
export function recordOf({ pk, sk }: Pick<Item, "pk" | "sk">, index: number): object {
  const Keys = { pk: { S: pk }, sk: { S: sk } };
  return { eventName: "MODIFY", dynamodb: { Keys, SequenceNumber: String(index + 1) } };
}

function sequenceOf(record: object): string | undefined {
  return Numbered.safeParse(record).data?.dynamodb.SequenceNumber;
}

const Numbered = z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) });

function nameOf({ pk, sk }: Item): string {
  return `${pk} ${sk}`;
}

/** The stream tells of a row whenever it was written. */
function signOf({ at, offers, dueSk }: Item): string {
  return JSON.stringify([at, offers, dueSk]);
}

const Result = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});
