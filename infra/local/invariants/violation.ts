/** An invariant's number in the list of promises. */
export type InvariantId = `I${number}`;

/** Something that must never be so, and was found. */
export interface Violation {
  readonly invariant: InvariantId;
  /** A sentence. */
  readonly what: string;
  /** The item, letter or call it was found at. */
  readonly where: string;
  /** The values that contradict each other. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** What one invariant finds, before it is signed with the invariant's number. */
export type Finding = Omit<Violation, "invariant">;
