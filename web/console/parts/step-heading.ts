import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * For the heading of a step that takes the place of the one before: it gets the focus, which went
 * with the button that led here, so that a reader goes on where the step starts.
 */
export function useStepHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return heading;
}
