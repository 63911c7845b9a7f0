import type { Server } from "node:http";

/**
 * Opens a server on the wished loopback port, or on the next free one above it (any free port for
 * 0), and returns the port.
 */
export async function listen(server: Server, wished: number): Promise<number> {
  for (let port = wished; port < wished + 100; port++) {
    const opened = await open(server, port);
    if (opened !== null) return opened;
  }
  throw new Error(`No free port between ${wished} and ${wished + 99}`);
}

/** Closes a server and every connection it still has. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function open(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" && port !== 0) resolve(null);
      else reject(error);
    };
    server.once("error", onError);
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      server.off("error", onError);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : null);
    });
  });
}
