import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The path of a file in `docs/`. */
export function inDocs(name: string): string {
  return fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
}

/** A folder for the files of one test file, and how to be rid of it. */
export function folderFor(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `assay-${name}-`));
  let count = 0;
  return {
    /** Keeps a value as JSON, or a text as it is; the path. */
    keep(content: unknown): string {
      count += 1;
      const path = join(folder, `${count}.json`);
      writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
      return path;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
