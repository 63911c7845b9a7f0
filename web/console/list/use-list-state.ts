import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type ListState, readListState, writeListState } from "./list-state.ts";

export type ListControl = {
  state: ListState;
  /** Changes some of the state; anything but the page itself goes back to page 1. */
  change: (some: Partial<ListState>) => void;
};

/** A list's state, kept in the address so that it can be linked, reloaded and gone back to. */
export function useListState(usualSort: string): ListControl {
  const { path, route } = useLocation();
  // The address as it is now, not as this render has it: a letter typed since must not be undone.
  const query = location.search;
  const state = useMemo(() => readListState(query, usualSort), [query, usualSort]);
  const change = (some: Partial<ListState>) => {
    const next = { ...readListState(location.search, usualSort), page: 1, ...some };
    route(path + writeListState(next, usualSort), true);
  };
  return { state, change };
}
