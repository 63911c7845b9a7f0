import {
  ASSESSMENT_HEADER,
  type BodyOf,
  type ParamsOf,
  PREFIX,
  type ReplyOf,
  type Route,
} from "../functions/contract/route.ts";

/** What a call may carry; `key` makes a creating call safe to repeat. */
export type CallOptions<R extends Route> = {
  params?: ParamsOf<R>;
  query?: Record<string, string | number>;
  body?: BodyOf<R>;
  key?: string;
  signal?: AbortSignal;
  keepalive?: boolean;
};

/**
 * As much of a route as a call needs. A page that must stay small passes this instead of the
 * route itself, whose schemas would come along: `call<typeof routes.portal.submit>(wire)`.
 */
export type Wire<R extends Route> = Pick<R, "door" | "method" | "path">;

/** A refused call: the server's code, sentence and fields; `status` 0 when nothing was reached. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly status: number;
  readonly code: string;
  readonly fields: readonly { path: string; message: string }[];
  /** The whole reply, for refusals that carry more (conflicts of a save). */
  readonly reply: unknown;
  readonly retryAfter: number | undefined;
  /** What the code stands for here, where it stands for several things. */
  readonly reason: string | undefined;

  constructor(status: number, code: string, message: string, more: Partial<CallError> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = more.fields ?? [];
    this.reply = more.reply;
    this.retryAfter = more.retryAfter;
    this.reason = more.reason;
  }
}

/** Headers every call of a door carries: the bearer token, or the assessment. */
export type Credentials = () => Promise<Record<string, string>> | Record<string, string>;

/**
 * A caller of the contract's routes: `const call = client(credentials)`, then
 * `await call(routes.console.createSupplier, { body })`. Throws CallError on every refusal.
 */
export function client(credentials: Credentials) {
  return async <R extends Route>(
    route: R | Wire<R>,
    options: CallOptions<R> = {},
  ): Promise<ReplyOf<R>> => {
    const headers: Record<string, string> = { ...(await credentials()) };
    if (options.body !== undefined) headers["content-type"] = "application/json";
    if (options.key) headers["idempotency-key"] = options.key;
    const response = await fetch(address(route, options), {
      method: route.method,
      headers,
      credentials: "same-origin",
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.signal && { signal: options.signal }),
      ...(options.keepalive && { keepalive: true }),
    }).catch((cause: unknown) => {
      throw new CallError(0, "unreachable", "The server could not be reached.", { cause });
    });
    const reply: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw refusedCall(response, reply);
    return reply as ReplyOf<R>;
  };
}

export type Call = ReturnType<typeof client>;

/** Headers of a portal call for one assessment. */
export function portalCredentials(assessment: string): Credentials {
  return () => ({ [ASSESSMENT_HEADER]: assessment });
}

function address<R extends Route>(route: Wire<R>, options: CallOptions<R>): string {
  const params: Record<string, string> = options.params ?? {};
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const query = Object.entries(options.query ?? {}).map(([name, value]) => [name, String(value)]);
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : "";
  return `${PREFIX[route.door]}${path}${search}`;
}

type ErrorReply = {
  error?: Partial<Pick<CallError, "code" | "reason" | "message" | "fields">>;
};

/** What a refusing reply says, as the error to throw. */
export function refusedCall(response: Response, reply: unknown): CallError {
  const { error } = (reply ?? {}) as ErrorReply;
  const after = Number(response.headers.get("retry-after"));
  return new CallError(
    response.status,
    error?.code ?? "failed",
    error?.message ?? "Something failed on our side. Reload to see how things stand.",
    {
      ...{ fields: error?.fields ?? [], reply },
      ...(error?.reason && { reason: error.reason }),
      ...(after > 0 && { retryAfter: after }),
    },
  );
}
