/** One call to the tables as it went over the wire. */
export interface WireCall {
  /** The function that called, or whoever else. */
  readonly caller: string;
  /** Calls of one invocation have the same; empty where it is unknown. */
  readonly invocation: string;
  /** Values of the partition keys it names, of items and of indexes. */
  readonly partitions: readonly string[];
}
