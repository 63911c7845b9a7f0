import type { Answering } from "../gate/forward.ts";
import { differenceOf } from "./difference.ts";
import type { TableEngine } from "./engine.ts";

/**
 * Answers as another store does, one call after the other, and fails as soon as the engine would
 * have answered otherwise.
 */
export function beside(engine: Pick<TableEngine, "answer">, other: Answering): Answering {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const done = last.then(async () => {
      const theirs = await other(request);
      const [, operation = ""] = (request.headers["x-amz-target"] ?? "").split(".");
      const difference = differenceOf(operation, engine.answer(request), theirs);
      if (difference === null) return theirs;
      throw new Error(
        `The table engine answers otherwise. ${difference}\n${String(request.body).slice(0, 2000)}`,
      );
    });
    last = done.catch(() => undefined);
    return done;
  };
}
