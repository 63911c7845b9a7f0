import { useEffect, useState } from "preact/hooks";

/** About as many rows as a screen shows at once. */
const SCREEN = 25;

/**
 * The rows to draw now: those a screen shows are new at once, the ones below follow when these have
 * been painted. Until then those below are as they were.
 */
export function useScreenFirst<Row>(rows: readonly Row[]): readonly Row[] {
  const [whole, setWhole] = useState(rows);
  // An effect runs after the paint.
  useEffect(() => setWhole(rows), [rows]);
  return whole === rows ? rows : [...rows.slice(0, SCREEN), ...whole.slice(SCREEN, rows.length)];
}
