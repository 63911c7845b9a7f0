import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { borrowFromPage, lendToParts } from "./lend-to-parts.ts";
import { skipFacades } from "./skip-facades.ts";

/**
 * Puts the entry's script and styles into the page itself, so that one answer of the server shows
 * it, and writes their hashes for the content security policy to `hashFile`. Parts that are
 * fetched later stay files of their own and take what they share from the page.
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
          return part.type === "chunk" ? lend(part, bundle) : String(part.source);
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

/** The entry's code for the page, with every part of the build made to borrow from it. */
function lend(entry: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string {
  const parts = Object.values(bundle).filter((part) => part.type === "chunk");
  for (const fileName of skipFacades([entry, ...parts])) delete bundle[fileName];
  for (const part of parts) part.code = borrowFromPage(part.code, entry.fileName);
  // Words run nothing: a part of them waits for what it takes words from, and for no other part.
  for (const part of parts) {
    if (part.moduleIds.every((id) => id.includes("/functions/words/"))) {
      part.code = part.code.replace(/(?<=^|[;}\n])import\s*["'`][^"'`]+["'`];?/g, "");
    }
  }
  return lendToParts(entry.code, `/${entry.fileName.replace(/[^/]+$/, "")}`);
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
