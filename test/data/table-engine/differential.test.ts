import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TableEngine } from "../../../infra/local/table-engine/engine.ts";
import type { ViewerRequest } from "../../../infra/local/viewer-request.ts";
import { useStore } from "../store.ts";
import { openBoth, type Play } from "./both.ts";
import { calls, contents } from "./calls.ts";

useStore();

const SEED = Number(process.env.CAMPAIGN_SEED ?? 1);

let sequences = 0;

/** Every sequence has partitions and tokens of its own, so that nothing need be cleared. */
function held(play: Play) {
  return fc.asyncProperty(calls, async (made) => {
    sequences += 1;
    const number = sequences;
    const own = (partition: string) => `${number}-${partition}`;
    await play(made.map((make) => make(own)));
    await play(contents(own));
  });
}

test("the engine answers as DynamoDB Local does, and leaves what it leaves", async () => {
  await fc.assert(held(openBoth()), { numRuns: 250, seed: SEED, endOnFailure: true });
});

type Spoiled = (engine: TableEngine, request: ViewerRequest) => ReturnType<TableEngine["answer"]>;

const asked =
  (change: (body: Record<string, unknown>) => void): Spoiled =>
  (engine, request) => {
    const body = JSON.parse(String(request.body));
    change(body);
    return engine.answer({ ...request, body: Buffer.from(JSON.stringify(body)) });
  };

const told =
  (change: (text: string) => string): Spoiled =>
  (engine, request) => {
    const answer = engine.answer(request);
    return { ...answer, body: Buffer.from(change(String(answer.body))) };
  };

test.each<[string, Spoiled]>([
  ["forgets what was done under a token", asked((body) => void delete body.ClientRequestToken)],
  [
    "reads forwards where backwards is asked for",
    asked((body) => void delete body.ScanIndexForward),
  ],
  [
    "does not say where the next page begins",
    told((text) => text.replace(/,"LastEvaluatedKey".*$/, "}")),
  ],
  [
    "keeps to itself what stood in the way",
    told((text) => (text.startsWith('{"__type"') ? text.replaceAll('"Item":', '"Other":') : text)),
  ],
  ["names another reason", told((text) => text.replace("ConditionalCheckFailed", "None"))],
  [
    "writes nothing of an update alone",
    (engine, request) =>
      request.headers["x-amz-target"]?.endsWith("UpdateItem")
        ? { status: 200, headers: {}, body: Buffer.from("{}") }
        : engine.answer(request),
  ],
])("an engine that %s is found out", async (_, spoiled) => {
  const play = openBoth((engine) => ({
    answer: (request) => spoiled(engine, request as ViewerRequest),
  }));
  const { failed, errorInstance } = await fc.check(held(play), {
    ...{ numRuns: 100, seed: SEED, endOnFailure: true },
  });
  expect(failed).toBe(true);
  expect(String(errorInstance)).toContain("answers otherwise");
});
