/** What the stack says to a function's process: one invocation. */
export interface Invocation {
  readonly requestId: string;
  /** The event as JSON text. */
  readonly event: string;
  /** When the invocation is ended by force, milliseconds since 1970. */
  readonly deadline: number;
  /** The function's clock goes ahead of the machine's by so many milliseconds. */
  readonly clockOffset: number;
}

/** What a function's process answers. */
export type Outcome =
  | { readonly ok: true; readonly requestId: string; readonly result: string | undefined }
  | {
      readonly ok: false;
      readonly requestId: string;
      readonly name: string;
      readonly message: string;
    };
