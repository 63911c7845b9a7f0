import { useEffect, useState } from "preact/hooks";

/** Drawn at once: more than any section of the built-in questionnaires has. */
const FIRST = 30;
const MORE = 20;
/** How far below the window the next ones are made ready, so that nobody comes to an empty one. */
const AHEAD = "1000000px 0px 1500px";

/**
 * How many of a long list of boxes to draw: those down to some way below the window, all once they
 * are printed. What was drawn stays, with whatever was typed in it. `boxOf` names the box of one.
 */
export function useDrawn(all: number, whole: boolean, boxOf: (at: number) => string): number {
  const [reached, setReached] = useState(FIRST);
  const drawn = whole ? all : Math.min(all, reached);
  const next = drawn < all ? boxOf(drawn) : undefined;
  useEffect(() => {
    const box = next === undefined ? null : document.getElementById(next);
    if (!box) return;
    const print = () => setReached(all);
    const near = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setReached(drawn + MORE);
      },
      { rootMargin: AHEAD },
    );
    near.observe(box);
    addEventListener("beforeprint", print);
    return () => {
      near.disconnect();
      removeEventListener("beforeprint", print);
    };
  }, [all, drawn, next]);
  return drawn;
}
