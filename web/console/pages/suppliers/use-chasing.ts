import { useState } from "preact/hooks";
import type { BodyOf, ReplyOf } from "../../../../functions/contract/route.ts";
import type { Due } from "../../../../functions/domain/due.ts";
import { call } from "../../api.ts";
import type { ConsoleRoutes } from "../../routes.ts";
import { type Action, useAction } from "../../use-action.ts";

/** Assessments of one call. */
const CHUNK = 50;

type Body = BodyOf<ConsoleRoutes["bulkAssessments"]>;
export type ChaseResult = ReplyOf<ConsoleRoutes["bulkAssessments"]>["results"][number];

/** An assessment by what it is called here. */
export type ChaseItem = { id: string; name: string };

/** One thing to do to many assessments. */
export type Chase = { items: readonly ChaseItem[] } & (
  | { act: "remind" | "cancel" }
  | { act: "due"; due: Due; tell: boolean }
);

/** What was asked for and what became of it, so far. */
export type Chased = { chase: Chase; results: readonly ChaseResult[]; undoes: boolean };

export type Chasing = {
  chased: Chased | undefined;
  action: Action<Chase>;
  undo: Action<readonly ChaseResult[]>;
  forget: () => void;
};

/**
 * Does one thing to many assessments, fifty a call, and keeps what became of each. Broken off and
 * tried again, nothing is done twice.
 */
export function useChasing(onDone: () => Promise<unknown>): Chasing {
  const [chased, setChased] = useState<Chased>();
  const action = useAction<Chase>(async (chase, key) => {
    setChased({ chase, results: [], undoes: false });
    const { items, ...what } = chase;
    for (let at = 0; at < items.length; at += CHUNK) {
      const body: Body = { ...what, ids: items.slice(at, at + CHUNK).map(({ id }) => id) };
      const { results } = await call("bulkAssessments", { body, key: `${key}-${at}` });
      setChased((held) => held && { ...held, results: [...held.results, ...results] });
    }
    await onDone();
  });
  const undo = useAction<readonly ChaseResult[]>(async (moved, key) => {
    const tell = chased?.chase.act === "due" && chased.chase.tell;
    const byDate = Map.groupBy(moved, ({ before }) => `${before?.date} ${before?.zone}`);
    const results: ChaseResult[] = [];
    for (const [name, group] of byDate) {
      const due = group[0]?.before;
      if (!due) continue;
      for (let at = 0; at < group.length; at += CHUNK) {
        const ids = group.slice(at, at + CHUNK).map(({ id }) => id);
        const body: Body = { act: "due", ids, due, tell };
        results.push(
          ...(await call("bulkAssessments", { body, key: `${key}-${name}-${at}` })).results,
        );
      }
    }
    await onDone();
    setChased((held) => held && { ...held, results, undoes: true });
  });
  return { chased, action, undo, forget: () => setChased(undefined) };
}
