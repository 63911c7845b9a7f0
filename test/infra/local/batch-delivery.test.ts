import { expect, test } from "vitest";
import { type BatchRules, deliver } from "../../../infra/local/batch-delivery.ts";
import type { StreamRecord } from "../../../infra/local/stream-record.ts";

const NOW = 1_000_000_000;

test("a batch that succeeds is delivered once and checkpointed at its end", async () => {
  const run = await delivered(["1", "2", "3"], () => ({ batchItemFailures: [] }));
  expect(run).toEqual({ calls: ["123"], checkpoints: ["3"], givenUp: [] });
});

test("after a reported failure only the rest is delivered again", async () => {
  let failing = true;
  const run = await delivered(["1", "2", "3"], () => {
    const failures = failing ? [{ itemIdentifier: "2" }] : [];
    failing = false;
    return { batchItemFailures: failures };
  });
  expect(run).toEqual({ calls: ["123", "23"], checkpoints: ["1", "3"], givenUp: [] });
});

test("of several reported failures the first in order counts", async () => {
  let failing = true;
  const run = await delivered(["1", "2", "3"], () => {
    const failures = failing ? [{ itemIdentifier: "3" }, { itemIdentifier: "2" }] : [];
    failing = false;
    return { batchItemFailures: failures };
  });
  expect(run.calls).toEqual(["123", "23"]);
});

test.for<[what: string, reply: unknown]>([
  ["names a record of another batch", { batchItemFailures: [{ itemIdentifier: "9" }] }],
  ["names an empty record", { batchItemFailures: [{ itemIdentifier: "" }] }],
  ["has no identifier", { batchItemFailures: [{ id: "1" }] }],
  ["is not an object", "done"],
])("a report that %s fails the whole batch", async ([, reply]) => {
  const run = await delivered(["1"], () => reply, { maximumRetries: 1 });
  expect(run).toEqual({ calls: ["1", "1"], checkpoints: ["1"], givenUp: ["1 x2"] });
});

test("a batch that throws is halved until the bad record stands alone and is given up", async () => {
  const run = await delivered(["1", "2", "3", "4"], poison("3"), { maximumRetries: 2 });
  expect(run.calls).toEqual(["1234", "12", "34", "3", "3", "3", "4"]);
  expect(run.givenUp).toEqual(["3 x3"]);
  expect(run.checkpoints).toEqual(["2", "3", "4"]);
});

test("without halving the whole batch is retried and given up", async () => {
  const run = await delivered(["1", "2"], poison("2"), { bisectOnError: false, maximumRetries: 1 });
  expect(run).toEqual({ calls: ["12", "12"], checkpoints: ["2"], givenUp: ["12 x2"] });
});

test("a reply is not read as a report where the mapping does not ask for one", async () => {
  const reply = { batchItemFailures: [{ itemIdentifier: "1" }] };
  const run = await delivered(["1"], () => reply, { reportsItemFailures: false });
  expect(run).toEqual({ calls: ["1"], checkpoints: ["1"], givenUp: [] });
});

test("a record beyond the age is given up unseen, its neighbours are delivered", async () => {
  const run = await delivered(["old", "2"], () => null, { maximumAge: 60 });
  expect(run).toEqual({ calls: ["2"], checkpoints: ["2"], givenUp: ["old x0"] });
});

test("when delivery ends amid a failure nothing is checkpointed or given up", async () => {
  const ending = new AbortController();
  const fails = (): never => {
    ending.abort();
    throw new Error("planted");
  };
  const run = await delivered(["1"], fails, { maximumRetries: 0 }, ending.signal);
  expect(run).toEqual({ calls: ["1"], checkpoints: [], givenUp: [] });
});

async function delivered(
  ids: readonly string[],
  reply: (batch: string) => unknown,
  rules: Partial<BatchRules> = {},
  signal = new AbortController().signal,
): Promise<{ calls: string[]; checkpoints: string[]; givenUp: string[] }> {
  const calls: string[] = [];
  const checkpoints: string[] = [];
  const givenUp: string[] = [];
  const names = (records: readonly StreamRecord[]): string =>
    records.map(({ dynamodb }) => dynamodb.SequenceNumber).join("");
  await deliver(ids.map(record), {
    rules: {
      bisectOnError: true,
      reportsItemFailures: true,
      maximumRetries: 3,
      maximumAge: -1,
      ...rules,
    },
    invoke: async (records) => {
      calls.push(names(records));
      return reply(names(records));
    },
    checkpoint: (sequenceNumber) => checkpoints.push(sequenceNumber),
    giveUp: (records, _why, attempts) => givenUp.push(`${names(records)} x${attempts}`),
    backoff: () => 0,
    now: () => NOW,
    signal,
  });
  return { calls, checkpoints, givenUp };
}

function poison(id: string): (batch: string) => unknown {
  return (batch) => {
    if (batch.includes(id)) throw new Error("planted");
    return { batchItemFailures: [] };
  };
}

function record(id: string): StreamRecord {
  return {
    eventID: id,
    eventName: "INSERT",
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: "eu-central-1",
    eventSourceARN: "arn:stream",
    dynamodb: {
      ApproximateCreationDateTime: NOW / 1000 - (id === "old" ? 61 : 0),
      SequenceNumber: id,
    },
  };
}
