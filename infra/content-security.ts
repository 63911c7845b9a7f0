import { readFileSync } from "node:fs";
import * as z from "zod";

const Hashes = z.array(z.string().regex(/^sha(256|384|512)-[A-Za-z0-9+/]+=*$/));
const SiteCsp = z.object({ portal: z.object({ script: Hashes, style: Hashes }) });

/** The hashes of the portal's inlined scripts and styles, as its build wrote them. */
export type PortalHashes = z.infer<typeof SiteCsp>["portal"];

/** Reads the portal's hashes from the file its build wrote; refuses a file of another shape. */
export function readPortalHashes(file: string): PortalHashes {
  return SiteCsp.parse(JSON.parse(readFileSync(file, "utf8"))).portal;
}

/** The console runs its own files only and talks to its own origin and the sign-in. */
export function consolePolicy(loginUrl: string): string {
  return policy({
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", loginUrl],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "frame-src": ["'self'"],
  });
}

/**
 * The portal in a frame of the console, to look at: its own files run, and nothing can be fetched
 * or sent.
 */
export function previewPolicy(): string {
  return policy({
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'self'"],
  });
}

/**
 * The portal is one page: just the inlined scripts and styles its build made may run, and the
 * parts of the site's own that the page fetches.
 */
export function portalPolicy({ script, style }: PortalHashes): string {
  const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);
  return policy({
    "script-src": [...quoted(script), "'self'"],
    "style-src": quoted(style),
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "form-action": ["'self'"],
  });
}

/** What is data may load and run nothing at all, should it ever be shown as a page. */
export function dataPolicy(): string {
  return policy({ sandbox: [], "form-action": ["'none'"] });
}

function policy(directives: Readonly<Record<string, readonly string[]>>): string {
  const all = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    ...directives,
  };
  return Object.entries(all)
    .map(([name, values]) =>
      [name, ...(values.length === 0 && name !== "sandbox" ? ["'none'"] : values)].join(" "),
    )
    .join("; ");
}
