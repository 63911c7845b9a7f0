import { useRef, useState } from "preact/hooks";
import { CallError } from "../../client.ts";

/** An action behind a button: never twice at a time, its refusal kept until the next try. */
export type Action = {
  busy: boolean;
  error: CallError | undefined;
  run: (action: () => Promise<unknown>) => void;
  /** Lets go of the last refusal. */
  forget: () => void;
};

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const running = useRef(false);
  const run = (action: () => Promise<unknown>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(undefined);
    action()
      .catch((cause: unknown) => setError(asCallError(cause)))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  };
  return { busy, error, run, forget: () => setError(undefined) };
}

function asCallError(cause: unknown): CallError {
  return cause instanceof CallError ? cause : new CallError(0, "failed", String(cause));
}
