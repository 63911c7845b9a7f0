/**
 * A value built on first use and kept. Schemas go through it because building them while a
 * function starts is the largest part of its start-up cost. Marked free of side effects, so that a
 * bundler may drop a schema nobody uses, and zod with it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function lazy<T>(build: () => T): () => T {
  let held: { value: T } | undefined;
  return () => {
    held ??= { value: build() };
    return held.value;
  };
}
