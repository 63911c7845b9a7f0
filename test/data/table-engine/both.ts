import { inject } from "vitest";
import { dynamodbCall } from "../../../infra/local/gate/dynamodb-call.ts";
import { createForwarder } from "../../../infra/local/gate/forward.ts";
import type { Answer } from "../../../infra/local/gate/reading.ts";
import type { TableShape } from "../../../infra/local/gate/table-shapes.ts";
import { beside } from "../../../infra/local/table-engine/beside.ts";
import { openEngine, type TableEngine } from "../../../infra/local/table-engine/engine.ts";
import type { ViewerRequest } from "../../../infra/local/viewer-request.ts";
import type { Call } from "./calls.ts";

/**
 * Plays calls on DynamoDB Local and on the engine; fails at the first difference. Returns the last
 * reply.
 */
export type Play = (calls: readonly Call[]) => Promise<Answer | undefined>;

/** Opens both; `spoil` makes an engine of the engine that is wrong on purpose. */
export function openBoth(spoil: (engine: TableEngine) => Pick<TableEngine, "answer"> = same): Play {
  const engine = spoil(openEngine([shapeOf(process.env.STATE_TABLE ?? "")]));
  const { forward } = createForwarder();
  const answer = beside(engine, (request) => forward(inject("dynamodb"), request));
  return async (calls) => {
    let last: Answer | undefined;
    for (const call of calls) last = await answer(requestOf(call));
    return last;
  };
}

const same = (engine: TableEngine) => engine;

/** A call as it arrives. */
export function requestOf({ operation, body }: Call): ViewerRequest {
  return dynamodbCall("test", operation, body);
}

/** The state table as it is deployed. */
export function shapeOf(name: string): TableShape {
  return {
    ...{ name, arn: "", keys: ["pk", "sk"] },
    indexes: [
      { name: "list", keys: ["listPk", "listSk"], projected: ["row"] },
      { name: "due", keys: ["duePk", "dueSk"], projected: [] },
    ],
  };
}
