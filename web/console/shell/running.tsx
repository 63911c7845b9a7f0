import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../messages/base.ts";
import { calls } from "../state.ts";

/** From when on something that runs is said to run, and how long a pause between two calls may be. */
const LATE = 1000;
const PAUSE = 200;

/** Says that something is under way once it has been for a second, wherever it was started. */
export function Running() {
  const running = calls.value > 0;
  const [late, setLate] = useState(false);
  const since = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (running) since.current ??= Date.now();
    const wait = running ? LATE - (Date.now() - (since.current ?? 0)) : PAUSE;
    const timer = setTimeout(
      () => {
        if (!running) since.current = undefined;
        setLate(running);
      },
      Math.max(0, wait),
    );
    return () => clearTimeout(timer);
  }, [running]);
  return (
    <div class="running no-print" aria-live="polite">
      {late && <span>{t.working}</span>}
    </div>
  );
}
