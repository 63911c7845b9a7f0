import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { portalPolicy, readPortalHashes } from "../../../infra/content-security.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The built portal on a free port of this machine, with the policy its hosting sets. */
export type Site = {
  origin: string;
  html: string;
  /** The parts fetched later: name and code. */
  parts: ReadonlyMap<string, string>;
  close: () => Promise<void>;
};

const here = fileURLToPath(new URL("../../..", import.meta.url));

/** Builds the portal of a repository into a folder of its own and serves it. The caller closes it. */
export async function serveSite(root = here): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "assay-portal-"));
  process.env.ASSAY_DIST = folder;
  await build({ configFile: join(root, "web/portal/vite.config.ts"), logLevel: "silent" });
  const html = await readFile(join(folder, "site/answer.html"), "utf8");
  const names = await readdir(join(folder, "site/assets/answer"));
  const read = async (name: string) =>
    [name, await readFile(join(folder, "site/assets/answer", name), "utf8")] as const;
  const parts = new Map(await Promise.all(names.map(read)));
  const policy = portalPolicy(readPortalHashes(join(folder, "site-csp.json")));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = /^\/answer(\/|\.html)?$/.test(path) ? "/answer.html" : path;
    readFile(join(folder, "site", normalize(file))).then(
      (content) => {
        response.writeHead(200, {
          "content-type": TYPES[extname(file)] ?? "application/octet-stream",
          "x-content-type-options": "nosniff",
          "content-security-policy": policy,
          "referrer-policy": "no-referrer",
        });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    html,
    parts,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
