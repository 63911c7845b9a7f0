import { useEffect, useState } from "preact/hooks";

/** From when on a button whose call runs says so, in milliseconds. */
const LATE = 800;

/** Whether something has been under way long enough to say so. */
export function useLate(busy: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, [busy]);
  return late;
}
