import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

/** Where the build goes; a test sends its own elsewhere. */
const DIST = process.env.ASSAY_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

const PARTS = "assets/preview";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The portal for a frame of the console, with its files beside it: this page may be framed, which
 * the portal itself never is.
 */
export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: false,
  plugins: [cleanOwnFiles()],
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
      input: here("./preview.html"),
      output: {
        entryFileNames: `${PARTS}/[name]-[hash].js`,
        chunkFileNames: `${PARTS}/[name]-[hash].js`,
        assetFileNames: `${PARTS}/[name]-[hash][extname]`,
      },
      // The rules of the product run nothing on import, so what a page does not use is dropped.
      treeshake: { moduleSideEffects: (id) => !id.includes("/functions/") },
    },
  },
});

/** Parts of an earlier build would be deployed for ever. */
function cleanOwnFiles(): Plugin {
  return {
    name: "clean-own-files",
    apply: "build",
    buildStart: () => rmSync(`${DIST}/site/${PARTS}`, { recursive: true, force: true }),
  };
}
