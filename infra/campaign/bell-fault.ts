/** How the stream of the tables may misbehave, from the deed until it is left to recover. */
export type BellFault =
  /** Every batch twice, the second time backwards. */
  | { readonly kind: "repeat" }
  /** Each record alone, the newest first. */
  | { readonly kind: "reverse" }
  /** No record arrives. */
  | { readonly kind: "lose" }
  /** Every record arrives, but after the sweep has done its work. */
  | { readonly kind: "hold" }
  /** A record that is of no row stands in each batch at this place, from 0. */
  | { readonly kind: "poison"; readonly position: number };
