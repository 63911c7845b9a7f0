import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const PREFIX = "assay-tests-";

/**
 * A folder of this run's own for everything temporary, which goes when the run ends. Every project
 * asks for it and the first one makes it: nested folders would outgrow the length of socket paths.
 */
export default function setup(): () => void {
  const before = process.env.TMPDIR;
  if (basename(tmpdir()).startsWith(PREFIX)) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  };
}
