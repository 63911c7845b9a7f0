/** A mail as a program at the other end reads it. */
export type Parsed = {
  /** Unfolded and decoded, in order; names in lower case. */
  headers: [name: string, value: string][];
  text: string;
  html: string;
};

/** Reads a message of two alternatives back; a test's own reader, so that writer errors show. */
export function parseMime(message: Buffer): Parsed {
  const [head, body] = halves(message.toString("latin1"));
  const headers = headersIn(head);
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1] ?? "";
  const parts = body.split(`--${boundary}`).slice(1, -1).map(partIn);
  const of = (kind: string) => parts.find(({ type: one }) => one.startsWith(kind))?.content ?? "";
  return { headers, text: of("text/plain"), html: of("text/html") };
}

/** The values of one header. */
export function header({ headers }: Parsed, name: string): string[] {
  return headers.filter(([each]) => each === name).map(([, value]) => value);
}

function partIn(raw: string): { type: string; content: string } {
  const [head, body] = halves(raw.replace(/^\r\n/, ""));
  const headers = new Map(headersIn(head));
  const bytes = transferDecoded(
    body.replace(/\r\n$/, ""),
    headers.get("content-transfer-encoding"),
  );
  return { type: headers.get("content-type") ?? "", content: bytes.toString("utf8") };
}

function transferDecoded(body: string, encoding: string | undefined): Buffer {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  return quotedPrintable(body.replace(/=\r\n/g, ""));
}

function quotedPrintable(text: string): Buffer {
  const plain = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, "latin1");
}

function headersIn(head: string): [string, string][] {
  return head
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())];
    });
}

/** Encoded words of a header; white space between two of them is no part of the text. */
function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      (kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64")
        : quotedPrintable(text.replaceAll("_", " "))
      ).toString("latin1"),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
}

function halves(raw: string): [string, string] {
  const at = raw.indexOf("\r\n\r\n");
  return [raw.slice(0, at), raw.slice(at + 4)];
}
