/** Why an invocation gave no result. */
export type InvocationFault = "threw" | "timed-out" | "exited" | "too-large" | "stopped";

/** An invocation of a local function failed; only this invocation did. */
export class InvocationError extends Error {
  readonly fault: InvocationFault;

  constructor(fault: InvocationFault, message: string) {
    super(message);
    this.name = "InvocationError";
    this.fault = fault;
  }
}
