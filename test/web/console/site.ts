import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { consolePolicy, previewPolicy } from "../../../infra/content-security.ts";

/** The built console on a free port of this machine, with the policy its hosting sets. */
export type Site = { origin: string; assets: string; close: () => Promise<void> };

const configOf = (name: string) => fileURLToPath(new URL(`../../../web/${name}`, import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".html": "text/html; charset=utf-8",
};

/** Builds the console into a folder of its own and serves it. The caller closes it. */
export async function serveSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "assay-console-"));
  process.env.ASSAY_DIST = folder;
  for (const name of ["console/vite.config.ts", "portal/preview.config.ts"]) {
    await build({ configFile: configOf(name), logLevel: "silent" });
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const type = TYPES[extname(path)];
    readFile(join(folder, "site", type ? path : "index.html")).then(
      (body) => {
        response.writeHead(200, {
          "content-type": type ?? "text/html; charset=utf-8",
          "content-security-policy":
            path === "/preview.html" ? previewPolicy() : consolePolicy("https://login.example"),
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    assets: join(folder, "site/assets"),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
