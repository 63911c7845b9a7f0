import { useCallback, useState } from "preact/hooks";

export type Selection = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** Selects all of these, or none of them where all are selected already. */
  toggleAll: (ids: readonly string[]) => void;
  clear: () => void;
};

/** Which rows of a list are selected, over all its pages. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  // The same function from draw to draw, so that a row is not drawn for another one's box.
  const toggle = useCallback((id: string) => {
    setIds((held) => (held.has(id) ? without(held, [id]) : new Set([...held, id])));
  }, []);
  return {
    ids,
    toggle,
    toggleAll: (all) =>
      setIds((held) =>
        all.every((id) => held.has(id)) ? without(held, all) : new Set([...held, ...all]),
      ),
    clear: () => setIds(new Set()),
  };
}

function without(held: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const taken = new Set(gone);
  return new Set([...held].filter((id) => !taken.has(id)));
}
