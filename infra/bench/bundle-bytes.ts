import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { bundleFunctions } from "../bundle.ts";
import { fromRoot } from "../root.ts";

/** A bundle's size in bytes: as deployed, as sent (gzip), and how much of it is our own code. */
export type BundleBytes = {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
  readonly own: number;
};

/** Bundles all functions and measures each; bytes do not depend on the machine. */
export async function bundleBytes(): Promise<BundleBytes[]> {
  const metafile = await bundleFunctions({ metafile: true });
  const outputs = Object.entries(metafile?.outputs ?? {});
  return outputs
    .filter(([file]) => file.endsWith(".mjs"))
    .map(([file, { bytes, inputs }]) => ({
      name: file.split("/")[1] ?? file,
      bytes,
      gzip: gzipSync(readFileSync(fromRoot(file))).length,
      own: Object.entries(inputs)
        .filter(([input]) => input.startsWith("functions/"))
        .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0),
    }));
}
