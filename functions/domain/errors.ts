/** One field of the caller's input and how to mend it; `path` is dotted, e.g. `due.zone`. */
export type FieldProblem = { path: string; message: string };

/** Every way Assay refuses; mapped to HTTP once, in `http/refusals.ts`. */
export const REFUSALS = {
  malformed: 400,
  invalid: 422,
  "not-signed-in": 401,
  "step-up-required": 401,
  forbidden: 403,
  "not-found": 404,
  stale: 409,
  conflict: 409,
  "link-expired": 410,
  "link-revoked": 410,
  "link-replaced": 410,
  "approval-answered": 410,
  "approval-expired": 410,
  "approval-ended": 410,
  "approval-replaced": 410,
  closed: 409,
  "questions-open": 422,
  "code-wrong": 422,
  "code-expired": 410,
  "too-many-tries": 429,
  "too-soon": 429,
  "key-reused": 422,
  "too-large": 413,
  busy: 503,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Which of several things a code of the supplier's door stands for, so that a page can say it. */
export type RefusalReason =
  | "already-asked"
  | "answers-changed"
  | "closed-by-due"
  | "colleagues-full"
  | "documents-full"
  | "leads-already"
  | "letters-full"
  | "locked-document"
  | "settled"
  | "signatory-asked"
  | "still-open"
  | "thread-full";

/**
 * An expected refusal: a stable code, a sentence that says what happened and what to do, and,
 * for bad input, the fields. Anything else that is thrown is a fault and is answered without
 * detail.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly fields: readonly FieldProblem[];
  /** Seconds after which trying again makes sense, where that is known. */
  readonly retryAfter: number | undefined;
  /** What stands there instead, as the caller may see it: both values come back, none is lost. */
  readonly standing: unknown;
  /** What the code stands for here, where it stands for several things. */
  readonly reason: RefusalReason | undefined;

  constructor(
    code: RefusalCode,
    message: string,
    more: {
      fields?: readonly FieldProblem[];
      retryAfter?: number;
      standing?: unknown;
      reason?: RefusalReason;
    } = {},
  ) {
    super(message);
    this.code = code;
    this.fields = more.fields ?? [];
    this.retryAfter = more.retryAfter;
    this.standing = more.standing;
    this.reason = more.reason;
  }
}

/** The one answer for whatever is missing or belongs to somebody else. */
export function notFound(): Refusal {
  return new Refusal("not-found", "There is nothing here, or it is not yours to see.");
}
