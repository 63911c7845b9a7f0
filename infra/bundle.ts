import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { build, type Metafile } from "esbuild";
import { functionEntries } from "./function-entries.ts";
import { fromRoot } from "./root.ts";

export type BundleOptions = {
  readonly metafile?: boolean;
  /** False: nothing on the disk is touched, only the account of the bytes comes back. */
  readonly write?: boolean;
};

/**
 * Bundles every function into `dist/<name>/index.mjs`, in one esbuild call, and removes what an
 * earlier run left there. Returns esbuild's account of the bytes when `metafile` is asked for.
 * Refuses when an entry file is missing: a stage with a function short is never built.
 */
export async function bundleFunctions(options: BundleOptions = {}): Promise<Metafile | undefined> {
  const missing = Object.values(functionEntries).filter((entry) => !existsSync(fromRoot(entry)));
  if (missing.length > 0)
    throw new Error(`These function entries are missing: ${missing.join(", ")}`);
  const { metafile = false, write = true } = options;
  const names = write ? Object.keys(functionEntries) : [];
  await Promise.all(
    names.map((name) => rm(fromRoot("dist", name), { recursive: true, force: true })),
  );
  const result = await build({
    absWorkingDir: fromRoot(),
    entryPoints: Object.fromEntries(
      Object.entries(functionEntries).map(([name, entry]) => [`${name}/index`, entry]),
    ),
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: requireShim },
    sourcemap: true,
    sourcesContent: false,
    ...{ metafile, write },
    logLevel: "warning",
  });
  return result.metafile;
}

// CommonJS packages inside a bundle ask for built-in modules by `require`, which ESM does not have.
const requireShim =
  'import{createRequire as $require}from"node:module";const require=$require(import.meta.url);';

if (import.meta.main) await bundleFunctions();
