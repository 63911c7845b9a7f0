import { bundleFunctions } from "../bundle.ts";

/** Bytes of one bundle by where they come from: our own folders and packages, largest first. */
export type BundleParts = { readonly bytes: number; readonly parts: Record<string, number> };

/** What each function's bundle weighs and is made of; nothing on the disk is touched. */
export async function bundleParts(): Promise<Record<string, BundleParts>> {
  const metafile = await bundleFunctions({ metafile: true, write: false });
  const outputs = Object.entries(metafile?.outputs ?? {}).filter(([file]) => file.endsWith(".mjs"));
  return Object.fromEntries(
    outputs.map(([file, { bytes, inputs }]) => {
      const parts: Record<string, number> = {};
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const part = partOf(input);
        parts[part] = (parts[part] ?? 0) + bytesInOutput;
      }
      const sorted = Object.entries(parts).toSorted(([, one], [, other]) => other - one);
      return [file.split("/")[1] ?? file, { bytes, parts: Object.fromEntries(sorted) }];
    }),
  );
}

/** `functions/data/x.ts` → `functions/data`; `node_modules/@a/b/c.js` → `@a/b`. */
function partOf(input: string): string {
  const [, path] = /.*node_modules\/(.+)$/.exec(input) ?? [];
  const names = (path ?? input).split("/");
  if (path === undefined) return names.slice(0, 2).join("/");
  return names.slice(0, names[0]?.startsWith("@") ? 2 : 1).join("/");
}
