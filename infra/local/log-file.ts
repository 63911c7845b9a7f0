import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PassThrough, type Writable } from "node:stream";

/** A stream that appends to a file and, when wished, also to the terminal, each line named. */
export function logFile(path: string, name: string, verbose: boolean): Writable {
  mkdirSync(dirname(path), { recursive: true });
  const stream = new PassThrough();
  stream.setMaxListeners(0); // every process of the pool is piped in
  stream.pipe(createWriteStream(path, { flags: "a" }));
  if (verbose) {
    stream.on("data", (chunk: Buffer) => {
      for (const line of chunk.toString().trimEnd().split("\n")) console.log(`[${name}] ${line}`);
    });
  }
  return stream;
}
