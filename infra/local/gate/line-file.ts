import { createWriteStream, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";

/** A file that lines are added to. */
export interface LineFile {
  write(line: string): void;
  stop(): Promise<void>;
}

/**
 * Opens a file for more lines. One that reaches `limit` bytes is put aside under the name with `.1`,
 * in place of the one before.
 */
export function openLineFile(path: string, limit = 16 * 1024 * 1024): LineFile {
  mkdirSync(dirname(path), { recursive: true });
  let file = createWriteStream(path, { flags: "a" });
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return {
    write(line) {
      if (size + line.length > limit) {
        file.end();
        renameSync(path, `${path}.1`);
        file = createWriteStream(path, { flags: "a" });
        size = 0;
      }
      size += line.length;
      file.write(`${line}\n`);
    },
    async stop() {
      file.end();
      await finished(file);
    },
  };
}
