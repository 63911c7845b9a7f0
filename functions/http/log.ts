/** What is kept of a request: ids and figures; no token, code, cookie, answer or address. */
export type RequestLine = {
  request: string;
  route: string;
  status: number;
  ms: number;
  refused?: string;
  fault?: unknown;
};

/** One JSON line per request; a broken log never fails a request. */
export function logRequest({ fault, ...line }: RequestLine): void {
  write(fault === undefined ? line : { ...line, fault: described(fault) });
}

/** One JSON line for a job's event. */
export function logEvent(event: string, data: Record<string, string | number | boolean>): void {
  write({ event, ...data });
}

/** A fault as name and stack; messages of the SDK can hold values of items, so they stay out. */
function described(fault: unknown): unknown {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const frames = fault.stack?.split("\n").filter((line) => line.trim().startsWith("at "));
  return { name: fault.name, stack: frames?.slice(0, 8) };
}

function write(line: Record<string, unknown>): void {
  try {
    console.log(JSON.stringify(line));
  } catch {
    // The request matters more than its log line.
  }
}
