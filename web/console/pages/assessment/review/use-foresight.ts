import { useEffect, useState } from "preact/hooks";
import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import type { Change, foreseen } from "./foreseen.ts";

/**
 * The result as a change would make it. The engine comes after the page, so that nobody waits for
 * it; until it is there, and without it, the server's result is shown as it comes.
 */
export function useForesight(
  sheet: AnswerSheet | undefined,
  zone: string,
): (change: Change) => Score | undefined {
  const [engine, setEngine] = useState<{ foreseen: typeof foreseen }>();
  useEffect(() => {
    import("./foreseen.ts").then(setEngine, () => {});
  }, []);
  return (change) => (sheet ? engine?.foreseen(sheet, change, zone) : undefined);
}
