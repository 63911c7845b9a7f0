/** A change of some fields: what is absent stays as it is, null takes away what may be missing. */
export type Patch<T> = {
  [Name in keyof T]?: T[Name] | (undefined extends T[Name] ? null : never) | undefined;
};

/** What stands after a change. */
export function patched<T extends object>(before: T, patch: Patch<T>): T {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined);
  const gone = new Set(named.flatMap(([name, value]) => (value === null ? [name] : [])));
  const after = Object.entries({ ...before, ...Object.fromEntries(named) });
  return Object.fromEntries(after.filter(([name]) => !gone.has(name))) as T;
}
