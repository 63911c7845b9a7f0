import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { CallError } from "../client.ts";
import { t } from "./messages/base.ts";

export type Loaded<T> = {
  /** What was loaded last; kept on screen while it is loaded again. */
  data: T | undefined;
  problem: CallError | undefined;
  loading: boolean;
  reload: () => Promise<T | undefined>;
  /** Puts a newer value in place, e.g. the reply of a change. */
  replace: (data: T) => void;
};

const held = new Map<string, unknown>();

/**
 * Loads what `key` names and shows an earlier load of the same key at once. A reply that comes
 * after the key has changed is dropped. Without a key nothing is loaded.
 */
export function useLoad<T>(key: string | undefined, load: () => Promise<T>): Loaded<T> {
  const [, redraw] = useState(0);
  const [problem, setProblem] = useState<CallError>();
  const [loading, setLoading] = useState(key !== undefined);
  const current = useRef(key);
  const loader = useRef(load);
  current.current = key;
  loader.current = load;

  const replace = useCallback((data: T) => {
    if (current.current === undefined) return;
    held.set(current.current, data);
    redraw((count) => count + 1);
  }, []);

  const reload = useCallback(async () => {
    const asked = current.current;
    if (asked === undefined) return undefined;
    setLoading(true);
    try {
      const data = await loader.current();
      held.set(asked, data);
      if (current.current === asked) setProblem(undefined);
      return data;
    } catch (refused) {
      if (current.current === asked) setProblem(asCallError(refused));
      return undefined;
    } finally {
      if (current.current === asked) setLoading(false);
    }
  }, []);

  useEffect(() => {
    setProblem(undefined);
    if (key !== undefined) void reload();
  }, [key, reload]);

  const data = key === undefined ? undefined : (held.get(key) as T | undefined);
  return { data, problem, loading, reload, replace };
}

/**
 * Whatever was thrown, as a refusal a page can word; a fault of the page itself is reported too.
 * Beyond the gateway's limit a body is refused before any function sees it, without our words.
 */
export function asCallError(problem: unknown): CallError {
  if (problem instanceof CallError) {
    if (problem.status !== 413 || problem.code !== "failed") return problem;
    return new CallError(413, "too-large", "This is too large to be sent at once.");
  }
  reportError(problem);
  return new CallError(500, "fault", t.refused.fault);
}
