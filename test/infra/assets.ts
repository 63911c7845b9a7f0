import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionEntries } from "../../infra/function-entries.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The portal's hashes in the assets below. */
export const portalHashes = { script: ["sha256-c2NyaXB0"], style: ["sha256-c3R5bGU="] };

/** A folder with tiny bundles and pages in place of the built ones. */
export function tinyAssets(): string {
  const folder = temporaryFolder("assets");
  const write = (name: string, file: string, text: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  };
  for (const name of Object.keys(functionEntries))
    write(name, "index.mjs", "export const handler = () => {};");
  write("site", "index.html", "<!doctype html><title>Console</title>");
  write("site", "answer.html", "<!doctype html><title>Portal</title>");
  write(".", "site-csp.json", JSON.stringify({ portal: portalHashes }));
  return folder;
}
