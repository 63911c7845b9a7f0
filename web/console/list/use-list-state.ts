import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type ListState, readListState, writeListState } from "./list-state.ts";

export type ListControl = {
  state: ListState;
  /** Changes some of the state; anything but the page itself goes back to page 1. */
  change: (some: Partial<ListState>) => void;
};

/** A list's state, kept in the address so that it can be linked, reloaded and gone back to. */
export function useListState(usualSort: string): ListControl {
  const { url, path, route } = useLocation();
  const [state, setState] = useState(() => readListState(location.search, usualSort));
  // The address as it is now, not as this render has it: a letter typed since must not be undone.
  useEffect(() => {
    const now = readListState(location.search, usualSort);
    const written = writeListState(now, usualSort);
    setState((held) => (writeListState(held, usualSort) === written ? held : now));
  }, [url, usualSort]);
  const change = (some: Partial<ListState>) => {
    const next = { ...readListState(location.search, usualSort), page: 1, ...some };
    setState(next);
    route(path + writeListState(next, usualSort), true);
  };
  return { state, change };
}
