import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { portalPolicy, readPortalHashes } from "../../../infra/content-security.ts";

/** The built portal on a free port of this machine, with the policy its hosting sets. */
export type Site = { origin: string; html: string; close: () => Promise<void> };

const configFile = fileURLToPath(new URL("../../../web/portal/vite.config.ts", import.meta.url));

/** Builds the portal into a folder of its own and serves it. The caller closes it. */
export async function serveSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "assay-portal-"));
  process.env.ASSAY_DIST = folder;
  await build({ configFile, logLevel: "silent" });
  const html = await readFile(join(folder, "site/answer.html"), "utf8");
  const policy = portalPolicy(readPortalHashes(join(folder, "site-csp.json")));
  const server = createServer((request, response) => {
    const page = request.url?.startsWith("/answer");
    response.writeHead(page ? 200 : 204, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "referrer-policy": "no-referrer",
    });
    response.end(page ? html : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    html,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
