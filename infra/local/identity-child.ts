// The local user pool in its own process: `node identity-child.ts <port>`, in its data folder.
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { loginPage } from "./login-page.ts";

interface StandIn {
  createDefaultServer(logger: unknown): Promise<{ application: RequestListener }>;
}

process.once("disconnect", () => process.exit(0));

const port = Number(process.argv[2]);
const require = createRequire(import.meta.url);
const standIn: StandIn = require("cognito-local");
const pino: (options: object) => unknown = createRequire(require.resolve("cognito-local"))("pino");
const { application } = await standIn.createDefaultServer(pino({ level: "warn" }));

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", `http://localhost:${port}`);
  if (url.pathname === "/logout") logout(url, response);
  else {
    if (url.pathname === "/oauth2/authorize") dressForm(response);
    application(request, response);
  }
});
server.listen(port, "127.0.0.1", () => process.send?.("ready"));

/** There is no session to end here; what remains of a sign-out is the way back. */
function logout(url: URL, response: ServerResponse): void {
  const target = url.searchParams.get("logout_uri") ?? "";
  const allowed = (process.env.LOGOUT_URLS ?? "").split(" ").includes(target);
  response.writeHead(allowed ? 302 : 400, allowed ? { location: target } : {});
  response.end(allowed ? "" : "logout_uri not registered for this client");
}

function dressForm(response: ServerResponse): void {
  const end = response.end.bind(response);
  response.end = (chunk?: unknown) => {
    const page = String(chunk ?? "");
    if (!page.includes("<form")) return end(chunk);
    const dressed = loginPage(page);
    response.setHeader("content-length", Buffer.byteLength(dressed));
    return end(dressed);
  };
}
