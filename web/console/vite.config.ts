import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type Rolldown } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `dist/site` unless a test builds into a folder of its own. */
const site = resolve(process.env.ASSAY_DIST ?? here("../../dist"), "site");

/** Folders of the other pages' parts. */
const OTHERS: ReadonlySet<string> = new Set(["answer", "preview"]);

/** The console: one page with hashed files beside it, in the site's folder. */
export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: false,
  plugins: [cleanOwnFiles(), favicon()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
  build: {
    outDir: site,
    emptyOutDir: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // A part's words have one name in every language; the file says which it is.
        chunkFileNames: ({ moduleIds, facadeModuleId }) =>
          [...moduleIds, facadeModuleId].some((id) => /\/(messages|words)\/de[/.]/.test(id ?? ""))
            ? "assets/de-[name]-[hash].js"
            : "assets/[name]-[hash].js",
        codeSplitting: {
          groups: [
            { name: partOfFirst(), debugName: "first" },
            // Words stay apart: files of a language are fetched at once only where none waits for
            // another, and within one file each waits for the one before.
            {
              name: "shared",
              minShareCount: 3,
              test: (id: string) => !/\/(messages|words)\//.test(id),
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});

/**
 * Everything the first page needs before it runs goes into one file: a browser asks a server of
 * HTTP/1.1 for six at a time, and on a slow network a seventh costs another round trip.
 */
function partOfFirst(): (id: string, modules: Rolldown.ChunkingContext) => string | undefined {
  const entry = here("./main.tsx");
  let first: ReadonlySet<string> | undefined;
  return (id, modules) => {
    first ??= needsOf(entry, (each) => modules.getModuleInfo(each)?.importedIds ?? []);
    return id !== entry && first.has(id) ? "first" : undefined;
  };
}

/** A module with all it imports, directly and through others. */
function needsOf(entry: string, imports: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const each of found) for (const next of imports(each)) found.add(next);
  return found;
}

/** Files of an earlier build would be deployed for ever. The other pages and their parts stay. */
function cleanOwnFiles(): Plugin {
  return {
    name: "clean-own-files",
    apply: "build",
    buildStart() {
      const assets = resolve(site, "assets");
      const own = existsSync(assets) ? readdirSync(assets).filter((name) => !OTHERS.has(name)) : [];
      for (const name of own) rmSync(resolve(assets, name), { recursive: true });
      rmSync(resolve(site, "index.html"), { force: true });
    },
  };
}

function favicon(): Plugin {
  return {
    name: "favicon",
    apply: "build",
    generateBundle() {
      const source = readFileSync(here("../ui/favicon.svg"));
      this.emitFile({ type: "asset", fileName: "favicon.svg", source });
    },
  };
}
