import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Of options to choose from, the chosen one is where the keyboard comes in. */
const FIRST = "input:not([type=radio]), input:checked, select, textarea";

/** For a form that takes the place of the button that opened it: its first field gets the focus. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(FIRST)?.focus();
  }, []);
  return form;
}

/** For that button: it gets the focus back when the form closes, unless that is elsewhere by then. */
export function useWayBack(open: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    const lost = document.activeElement === document.body;
    if (was.current && !open && lost) button.current?.focus();
    was.current = open;
  }, [open]);
  return button;
}
