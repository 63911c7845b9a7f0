import { useState } from "preact/hooks";
import { FinishDialog } from "./late-parts.ts";
import { useWork } from "./use-portal.ts";

/** The way to leave nothing behind on a borrowed computer. */
export function Finish() {
  const { words } = useWork();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button class="button" type="button" onClick={() => setAsking(true)}>
        {words.finish}
      </button>
      {asking && <FinishDialog onClose={() => setAsking(false)} />}
    </>
  );
}
