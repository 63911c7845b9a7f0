import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../../../../../functions/contract/shapes/desk.ts";
import { CallError } from "../../../../client.ts";
import { call } from "../../../api.ts";
import { type Action, useAction } from "../../../use-action.ts";
import { asCallError, type Loaded } from "../../../use-load.ts";
import { type DeskAnswer, type DeskChanges, withChanges, withoutSent } from "./desk-changes.ts";

export type OpenDesk = {
  answers: readonly DeskAnswer[];
  /** Whether something is not saved yet. */
  dirty: boolean;
  change: (question: string, answer: DeskAnswer | undefined) => void;
  /** For a field that was left: saves what is not saved, unless a button does in a moment. */
  keep: () => void;
  save: Action<boolean>;
  /** What was refused, by question where it is about one. */
  problem: CallError | undefined;
  /** Loads the present version below what was changed here. */
  reload: () => Promise<void>;
};

/** A field is left a moment before the button that is pressed. */
const SOON = 300;

/**
 * What a member compiles, kept as they go: whenever a field or the page is left, what is not saved
 * yet is. Only what was changed here is held, so what a colleague saved meanwhile is never undone.
 */
export function useDesk(assessmentId: string, desk: Desk, loaded: Loaded<Desk>): OpenDesk {
  const [changes, setChanges] = useState<DeskChanges>({});
  const [refused, setRefused] = useState<CallError>();
  const latest = useRef({ desk, changes });
  latest.current.changes = changes;
  if (desk.version >= latest.current.desk.version) latest.current.desk = desk;
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = async (submit: boolean) => {
    const { desk: standing, changes: sent } = latest.current;
    const answers = [...withChanges(standing.answers, sent)];
    const body = { answers, version: standing.version, submit };
    try {
      const saved = await call("putDesk", { params: { assessmentId }, body });
      latest.current.desk = saved;
      loaded.replace(saved);
      latest.current.changes = withoutSent(latest.current.changes, sent);
      setChanges((held) => withoutSent(held, sent));
    } catch (problem) {
      throw byQuestion(asCallError(problem), answers);
    }
  };
  const inTurn = (submit: boolean) => {
    const next = turn.current.then(() => put(submit));
    turn.current = next.catch(() => undefined);
    return next;
  };
  const save = useAction(inTurn);
  const problem = save.problem ?? refused;
  const dirty = Object.keys(changes).length > 0;
  const keep = () => {
    clearTimeout(soon.current);
    const left = Object.keys(latest.current.changes).length > 0;
    if (left && !problem && !save.busy) inTurn(false).catch(setRefused);
  };
  const clear = () => {
    save.clear();
    setRefused(undefined);
  };
  const leave = useLeaving(dirty, keep);
  return {
    ...{ answers: withChanges(desk.answers, changes), dirty, problem },
    keep: () => {
      clearTimeout(soon.current);
      soon.current = setTimeout(() => leave.current(), SOON);
    },
    save: {
      ...save,
      run: (submit) => {
        clearTimeout(soon.current);
        setRefused(undefined);
        return save.run(submit);
      },
    },
    change: (question, answer) => {
      // Whoever mends something is not told any more what was wrong with it.
      if (problem && problem.code !== "stale") clear();
      setChanges(({ [question]: _, ...held }) => ({ ...held, [question]: answer ?? null }));
    },
    reload: async () => {
      if (await loaded.reload()) clear();
    },
  };
}

/** Saves when the page is left for another one or for another tab, and asks before it is closed. */
function useLeaving(dirty: boolean, keep: () => void): RefObject<() => void> {
  const leave = useRef(keep);
  leave.current = keep;
  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && leave.current();
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      leave.current();
    };
  }, []);
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [dirty]);
  return leave;
}

/** A refusal whose fields name the question they are about, instead of its place in what was sent. */
function byQuestion(problem: CallError, sent: readonly DeskAnswer[]): CallError {
  const fields = problem.fields.map(({ path, message }) => {
    const at = /^answers\.(\d+)/.exec(path)?.[1];
    return { path: (at && sent[Number(at)]?.question) ?? path, message };
  });
  return new CallError(problem.status, problem.code, problem.message, { ...problem, fields });
}
