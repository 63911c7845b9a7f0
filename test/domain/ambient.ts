/** What a pure rule must not touch: clock, chance, locale. */
export const ambient = {
  /** Runs an action while every way to clock, chance and locale throws. */
  forbidden<T>(action: () => T): T {
    const restore = [
      replace(globalThis, "Date"),
      replace(globalThis, "Intl"),
      replace(Math, "random"),
      replace(String.prototype, "localeCompare"),
      replace(String.prototype, "toLocaleLowerCase"),
      replace(Number.prototype, "toLocaleString"),
    ];
    try {
      return action();
    } finally {
      for (const each of restore) each();
    }
  },
};

function replace(owner: object, name: string): () => void {
  const original = Object.getOwnPropertyDescriptor(owner, name);
  if (!original) throw new Error(`There is no ${name} to forbid.`);
  Object.defineProperty(owner, name, {
    configurable: true,
    get() {
      throw new Error(`A pure rule asked for ${name}.`);
    },
  });
  return () => Object.defineProperty(owner, name, original);
}
