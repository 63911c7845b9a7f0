import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin } from "vite";

/**
 * Puts the built script and styles into the page itself, so that one answer of the server shows
 * it, and writes their hashes for the content security policy to `hashFile`.
 */
export function inlinePage(hashFile: string): Plugin {
  return {
    name: "inline-page",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith(".html"));
        if (page?.type !== "asset") throw new Error("The build made no page.");
        const hashes = { script: [] as string[], style: [] as string[] };
        const take = (href: string) => {
          const part = bundle[href.replace(/^\//, "")];
          if (!part) throw new Error(`The page names ${href}, which the build did not make.`);
          delete bundle[part.fileName];
          return part.type === "chunk" ? part.code : String(part.source);
        };
        const styles: string[] = [];
        const scripts: string[] = [];
        const html = String(page.source)
          .replace(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"[^>]*>\s*/g, (_all, href) => {
            styles.push(take(href).trim());
            return "";
          })
          .replace(/<script\b[^>]*src="([^"]+)"[^>]*><\/script>\s*/g, (_all, src) => {
            scripts.push(take(src).trim().replaceAll("</script", "<\\/script"));
            return "";
          });
        const script = scripts.join("\n");
        const style = styles.join("\n");
        hashes.style.push(hashOf(style));
        hashes.script.push(hashOf(script));
        page.source = html
          .replace("</head>", () => `<style>${style}</style></head>`)
          .replace("</body>", () => `<script type="module">${script}</script></body>`);
        mkdirSync(dirname(hashFile), { recursive: true });
        writeFileSync(hashFile, `${JSON.stringify({ portal: hashes }, null, 2)}\n`);
      },
    },
  };
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
