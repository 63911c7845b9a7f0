import { useLayoutEffect, useRef } from "preact/hooks";

/** What each key, or two keys in a row ("g s"), does. */
export type KeyMap = Readonly<Record<string, () => void>>;

const OFF = "assay.keys-off";
/** The second key of a pair counts this many milliseconds after the first. */
const PAIR = 1500;

/** Whether the member has turned keys without a modifier off (they get in the way of speech input). */
export function keysAreOff(): boolean {
  return localStorage.getItem(OFF) !== null;
}

export function turnKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
}

/** Listens for the keys while mounted; never while somebody types or a modifier is held. */
export function useKeys(keys: KeyMap): void {
  const map = useRef(keys);
  map.current = keys;
  // Before the first paint, so that a key pressed at once is not lost.
  useLayoutEffect(() => {
    let first: { key: string; at: number } | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]") || keysAreOff()) return;
      const pair = first && event.timeStamp - first.at < PAIR ? `${first.key} ${event.key}` : "";
      first = { key: event.key, at: event.timeStamp };
      const action = map.current[pair] ?? map.current[event.key];
      if (!action) return;
      event.preventDefault();
      first = undefined;
      action();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type)
  );
}
