import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { inlinePage } from "./inline-page.ts";
import { serviceWorker } from "./service-worker.ts";

/** Where the build goes; a test sends its own elsewhere. */
const DIST = process.env.ASSAY_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** Parts that are fetched later; the console's files stand beside the folder. */
const PARTS = "assets/answer";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const WORK = here("./work.ts");

/** The portal: one page with everything in it that answering needs, and parts fetched later. */
export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: false,
  plugins: [
    cleanOwnFiles(),
    fetchFirst(),
    inlinePage(`${DIST}/site-csp.json`),
    serviceWorker(here("./worker.ts"), "answer-worker.js"),
    favicon(),
  ],
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
  build: {
    outDir: `${DIST}/site`,
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    target: "es2022",
    reportCompressedSize: false,
    rolldownOptions: {
      input: here("./answer.html"),
      output: {
        entryFileNames: `${PARTS}/[name]-[hash].js`,
        chunkFileNames: ({ facadeModuleId }) => `${PARTS}/${nameOf(facadeModuleId)}-[hash].js`,
        assetFileNames: `${PARTS}/[name]-[hash][extname]`,
        codeSplitting: {
          groups: [
            // All that is not fetched later is one file, and that stands inside the page.
            { name: "page", tags: ["$initial"], priority: 1 },
            // What answering needs comes in one piece, whatever the other parts share with it.
            {
              name: (id, modules) =>
                isReachedFrom(WORK, id, (of) => modules.getModuleInfo(of)?.importers ?? [])
                  ? "answering"
                  : null,
            },
          ],
        },
      },
      // The rules of the product run nothing on import, so what a page does not use is dropped.
      treeshake: { moduleSideEffects: (id) => !id.includes("/functions/") },
    },
  },
});

/** Words of a language are named by part and language, "work-de"; other files by their module. */
function nameOf(module: string | null): string {
  const [, language, part] = /\/words\/(\w\w)\.ts\?(\w+)$/.exec(module ?? "") ?? [];
  return language ? `${part}-${language}` : "[name]";
}

/** Whether a file imports this module, by itself or through others. */
function isReachedFrom(file: string, module: string, importers: (of: string) => string[]): boolean {
  const seen = new Set([module]);
  for (const each of seen) {
    if (each === file) return true;
    for (const importer of importers(each)) seen.add(importer);
  }
  return false;
}

/** Parts of an earlier build would be deployed for ever. */
function cleanOwnFiles(): Plugin {
  return {
    name: "clean-own-files",
    apply: "build",
    buildStart: () => rmSync(`${DIST}/site/${PARTS}`, { recursive: true, force: true }),
  };
}

/** Parts bring no style sheets to fetch beside them; what fetches them looks after failures instead. */
function fetchFirst(): Plugin {
  const helper = JSON.stringify(here("./fetched-first.ts"));
  return {
    name: "fetch-first",
    apply: "build",
    enforce: "pre",
    load: (id) =>
      id === "\0vite/preload-helper.js"
        ? `export { fetchedFirst as __vitePreload } from ${helper};`
        : null,
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
