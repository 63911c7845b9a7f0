/**
 * A value built on first use and kept. Schemas go through it because building them while a
 * function starts is the largest part of its start-up cost.
 */
export function lazy<T>(build: () => T): () => T {
  let held: { value: T } | undefined;
  return () => {
    held ??= { value: build() };
    return held.value;
  };
}
