import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import type { Plugin } from "vite";

/**
 * Writes the service worker beside the page, with the list of what it keeps. Runs after the page
 * has taken in its script, so that the hash is that of the page as it is served.
 */
export function serviceWorker(source: string, fileName: string): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const files = Object.values(bundle);
        const page = files.find((file) => file.fileName.endsWith(".html"));
        if (page?.type !== "asset") throw new Error("The build made no page.");
        const parts = files.filter((file) => file !== page).map((file) => `/${file.fileName}`);
        const build = {
          page: createHash("sha256").update(page.source).digest("base64"),
          files: parts.sort(),
        };
        const { code } = await transform(await readFile(source, "utf8"), {
          loader: "ts",
          minify: true,
          target: "es2022",
          banner: `const BUILD=${JSON.stringify(build)};`,
        });
        this.emitFile({ type: "asset", fileName, source: code });
      },
    },
  };
}
