/** A catalogue's shape without its very words: what another language has to say as well. */
export type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Name in keyof T]: Widened<T[Name]> };
