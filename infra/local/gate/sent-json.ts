/** The JSON that a call sends; read once for all who ask for the same body. */
export function sentJson(body: Buffer | null): unknown {
  if (body === null || body.length === 0) return {};
  if (!read.has(body)) read.set(body, JSON.parse(body.toString()));
  return read.get(body);
}

const read = new WeakMap<Buffer, unknown>();
