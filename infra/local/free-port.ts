import { createServer } from "node:net";

/**
 * The wished port on the loopback address, or the next free one above it; any free port when none
 * is wished. Fails when 100 ports in a row are taken.
 */
export async function freePort(wished = 0): Promise<number> {
  for (let port = wished; port < wished + 100; port++) {
    const found = await probe(port);
    if (found !== null) return found;
  }
  throw new Error(`No free port between ${wished} and ${wished + 99}`);
}

function probe(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address !== null ? address.port : null;
      server.close(() => resolve(found));
    });
  });
}
