import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty folder; the run's set-up removes it in the end. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `assay-${name}-`));
}
