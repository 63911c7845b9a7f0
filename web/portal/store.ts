/** A value that screens draw from and actions replace. */
export type Store<S> = {
  get: () => S;
  /** Replaces parts of the value and tells everyone who listens. */
  set: (part: Partial<S>) => void;
  /** Returns the way to stop listening. */
  listen: (listener: () => void) => () => void;
};

export function createStore<S extends object>(first: S): Store<S> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (part) => {
      value = { ...value, ...part };
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
