/** What DynamoDB answers a call with that it does not carry out. */
export class ServiceRefusal extends Error {
  override readonly name = "ServiceRefusal";
  readonly code: string;
  /** Attributes of the error besides its message. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, more: ServiceRefusal["more"] = {}) {
    super(message);
    this.code = code;
    this.more = more;
  }
}

/** The refusal of a call that is wrong by itself. */
export function invalid(message: string): ServiceRefusal {
  return new ServiceRefusal("ValidationException", message);
}

/** What the engine was not built for: never an answer, always a fault of whoever runs it. */
export class BeyondEngine extends Error {
  override readonly name = "BeyondEngine";

  constructor(what: string) {
    super(`The table engine does not know ${what}; teach it or play on DynamoDB Local`);
  }
}
