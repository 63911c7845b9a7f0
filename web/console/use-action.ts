import { useRef, useState } from "preact/hooks";
import type { CallError } from "../client.ts";
import { randomText } from "./pkce.ts";
import { asCallError } from "./use-load.ts";

export type Action<Input> = {
  busy: boolean;
  problem: CallError | undefined;
  /** Runs unless it is running already; true when it went through. */
  run: (input: Input) => Promise<boolean>;
  clear: () => void;
};

/**
 * A change that is asked for by a person: one at a time, so a double click is one change, and
 * with its refusal kept for the page to show. `key` is for calls that create: the same input
 * repeated has the same key, another input another one.
 */
export function useAction<Input>(
  act: (input: Input, key: string) => Promise<unknown>,
): Action<Input> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallError>();
  const running = useRef(false);
  const attempt = useRef({ input: "", key: "" });

  const run = async (input: Input) => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    const text = JSON.stringify(input) ?? "";
    if (attempt.current.input !== text || attempt.current.key === "") {
      attempt.current = { input: text, key: randomText() };
    }
    try {
      await act(input, attempt.current.key);
      attempt.current = { input: "", key: "" };
      return true;
    } catch (refused) {
      setProblem(asCallError(refused));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, run, clear: () => setProblem(undefined) };
}
