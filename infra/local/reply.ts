/** An HTTP response on its way to the viewer. */
export interface Reply {
  readonly status: number;
  /** Lower-case names; a list for headers that may stand more than once. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** A small JSON reply, as API Gateway words its own refusals. */
export function jsonReply(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: Buffer.from(JSON.stringify(body)),
  };
}
