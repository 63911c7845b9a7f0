import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { inlinePage } from "./inline-page.ts";

/** Where the build goes; a test sends its own elsewhere. */
const DIST = process.env.ASSAY_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The portal: one file with everything in it, beside the console's in the site's folder. */
export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: false,
  plugins: [inlinePage(`${DIST}/site-csp.json`), favicon()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
  build: {
    outDir: `${DIST}/site`,
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    target: "es2022",
    reportCompressedSize: false,
    rolldownOptions: {
      input: here("./answer.html"),
      // The rules of the product run nothing on import, so what a page does not use is dropped.
      treeshake: { moduleSideEffects: (id) => !id.includes("/functions/") },
    },
  },
});

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
