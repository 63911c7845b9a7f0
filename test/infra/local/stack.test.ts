import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterAll, beforeAll, expect, test } from "vitest";
import { REGION } from "../../../infra/local/physical-names.ts";
import { signIn } from "../../../infra/local/sign-in.ts";
import { type Stack, startStack } from "../../../infra/local/stack.ts";
import { RESULT_LIMIT } from "../../../infra/local/worker.ts";
import { OUT, writeAssembly } from "./fixtures/assembly.ts";

const assembly = writeAssembly();
const directory = mkdtempSync(join(tmpdir(), "assay-stack-"));
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ assembly, directory, inMemory: true });
});
afterAll(() => stack.stop());

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(stack.origin + path, init);

test("the function of a route gets the event, the context and the template's environment", async () => {
  const reply = await get("/portal/v1/a%20b?x=1&x=2", {
    method: "POST",
    headers: { "content-type": "application/json", cookie: "one=1; two=2" },
    body: '{"a":"ü"}',
  });
  const { event, env, context } = await reply.json();
  expect(event).toMatchObject({
    version: "2.0",
    routeKey: "ANY /portal/v1/{proxy+}",
    rawPath: "/portal/v1/a b",
    rawQueryString: "x=1&x=2",
    queryStringParameters: { x: "1,2" },
    cookies: ["one=1", "two=2"],
    pathParameters: { proxy: "a b" },
    body: '{"a":"ü"}',
    isBase64Encoded: false,
    requestContext: { http: { method: "POST" }, requestId: reply.headers.get("apigw-requestid") },
  });
  expect(event.headers.cookie).toBeUndefined();
  expect(env).toMatchObject({
    STATE_TABLE: "Small-State",
    SITE_ORIGIN: stack.origin,
    PEPPER: expect.stringMatching(/^[0-9a-f]{64}$/),
    AWS_ACCESS_KEY_ID: "Api",
    AWS_ENDPOINT_URL_DYNAMODB: stack.gate.url,
  });
  expect(env.HOME).toBeUndefined();
  expect(context).toMatchObject({
    functionName: "Api",
    awsRequestId: event.requestContext.requestId,
  });
});

test("a body that is no text arrives as base64", async () => {
  const body = new Uint8Array([0, 255]);
  const headers = { "content-type": "application/octet-stream" };
  const { event } = await (await get("/portal/v1/x", { method: "PUT", headers, body })).json();
  expect(event).toMatchObject({ body: "AP8=", isBase64Encoded: true });
});

test("cookies and bytes come back as the function gave them", async () => {
  const cookies = await get("/portal/v1/cookies");
  expect(cookies.status).toBe(204);
  expect(cookies.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(new Uint8Array(await (await get("/portal/v1/bytes")).arrayBuffer())).toEqual(
    new Uint8Array([0, 255]),
  );
});

test.for<[path: string, status: number, message: string]>([
  ["/portal/v1/throw", 500, "Internal Server Error"],
  ["/portal/v1/exit", 500, "Internal Server Error"],
  ["/portal/v1/hang", 500, "Internal Server Error"],
  ["/portal/v1/%zz", 400, "Bad Request"],
  ["/portal/v1/", 404, "Not Found"],
  ["/api/v1/me", 401, "Unauthorized"],
])("%s is answered with %d and no more", async ([path, status, message]) => {
  const reply = await get(path);
  expect(reply.status).toBe(status);
  expect(await reply.json()).toEqual({ message });
});

test("after a function's process died the next call is served by a new one", async () => {
  expect((await get("/portal/v1/exit")).status).toBe(500);
  expect((await get("/portal/v1/x")).status).toBe(200);
});

test("a body over 10 MB is refused with 413, one below passes", async () => {
  const send = (bytes: number): Promise<Response> =>
    get("/portal/v1/x", { method: "POST", body: new Uint8Array(bytes) });
  expect((await send(10 * 1024 * 1024 + 1)).status).toBe(413);
  // What comes back is larger than a function may return, so the passing call is a small one.
  expect((await send(RESULT_LIMIT / 2)).status).toBe(200);
});

test("the members' door opens for an access or an id token, and for no other", async () => {
  await stack.identity.createUser("ada@buyer.example", "Secret-123456");
  const { accessToken, idToken } = await signIn(stack.origin, "ada@buyer.example", "Secret-123456");
  const me = (authorization: string): Promise<Response> =>
    get("/api/v1/me", { headers: { authorization } });
  for (const token of [accessToken, idToken]) {
    const reply = await me(`Bearer ${token}`);
    const { claims } = (await reply.json()).event.requestContext.authorizer.jwt;
    expect(claims.sub).toMatch(/^[0-9a-f-]{36}$/);
  }
  const [head, body] = accessToken.split(".");
  expect((await me(`Bearer ${head}.${body}.AAAA`)).status).toBe(401);
  expect((await me("Bearer nonsense")).status).toBe(401);
});

test("a wrong password gets no token", async () => {
  await stack.identity.createUser("bob@buyer.example", "Secret-123456");
  await expect(signIn(stack.origin, "bob@buyer.example", "guess")).rejects.toThrow("did not take");
});

test("the sign-in page knows only the console's address, and signing out leads back there", async () => {
  const config = await (await get("/config.json")).json();
  const authorize = (redirect: string): Promise<Response> =>
    fetch(
      `${config.authorizeUrl}?${new URLSearchParams({
        client_id: config.clientId,
        redirect_uri: redirect,
        response_type: "code",
        code_challenge: "x",
        code_challenge_method: "S256",
      })}`,
    );
  expect(await (await authorize(config.redirectUri)).text()).toContain('<html lang="en">');
  expect((await authorize("https://elsewhere.example/")).status).toBe(400);
  const out = (to: string): Promise<Response> =>
    fetch(`${config.logoutUrl}?logout_uri=${encodeURIComponent(to)}`, { redirect: "manual" });
  expect((await out(`${stack.origin}/`)).headers.get("location")).toBe(`${stack.origin}/`);
  expect((await out("https://elsewhere.example/")).status).toBe(400);
});

test("each behaviour has the headers of its policy", async () => {
  const csp = async (path: string): Promise<string | null> =>
    (await get(path)).headers.get("content-security-policy");
  expect(await csp("/")).toBe("default-src 'self'");
  expect(await csp("/portal/v1/x")).toBe("default-src 'none'");
});

test.for<[path: string, status: number, type: string, body: string]>([
  ["/suppliers/1", 200, "text/html; charset=utf-8", "<title>Console"],
  ["/answer", 200, "text/html; charset=utf-8", "<title>Portal"],
  ["/assets/app.js", 200, "text/javascript; charset=utf-8", "console.log"],
  ["/assets/none.js", 403, "application/xml", "AccessDenied"],
  ["/..%2f..%2fmanifest.json", 403, "application/xml", "AccessDenied"],
])("the site answers %s with %d", async ([path, status, type, body]) => {
  const reply = await get(path);
  expect(reply.status).toBe(status);
  expect(reply.headers.get("content-type")).toBe(type);
  expect(await reply.text()).toContain(body);
});

test("the edge function may answer for the site", async () => {
  const reply = await get("/gone");
  expect([reply.status, reply.headers.get("x-edge")]).toEqual([410, "yes"]);
});

test("a page is compressed where the behaviour says so, and known by its tag", async () => {
  const page = await get("/");
  expect(page.headers.get("content-encoding")).toBe("gzip");
  const again = await get("/", { headers: { "if-none-match": page.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
  expect((await get("/assets/app.js")).headers.get("content-encoding")).toBeNull();
});

test("a method that the behaviour does not allow is refused", async () => {
  expect((await get("/", { method: "POST" })).status).toBe(403);
});

test("a wanted stream record reaches its function, others do not, a bad one its dead letters", async () => {
  await put("letter-1", "letter");
  await put("note-1", "note");
  await put("poison-1", "letter");
  await put("letter-2", "letter");
  await stack.idle();
  const seen = lines(join(assembly, OUT)).filter((line) => line !== "tick");
  expect(new Set(seen)).toEqual(new Set(["letter-1", "poison-1", "letter-2"]));
  expect(stack.deadLetters("Small-DeadQueue")).toMatchObject([
    {
      requestContext: { condition: "RetryAttemptsExhausted" },
      DDBStreamBatchInfo: { batchSize: 1 },
    },
  ]);
});

test("a schedule runs when it is told to", async () => {
  const ticks = (): number => lines(join(assembly, OUT)).filter((line) => line === "tick").length;
  const before = ticks();
  await stack.tick("Sweep");
  expect(ticks()).toBe(before + 1);
  await expect(stack.tick("Nobody")).rejects.toThrow("no schedule named Nobody");
});

test("the functions' clock can be moved and set right again", async () => {
  const offset = async (): Promise<string | undefined> =>
    (await (await get("/portal/v1/x")).json()).env.ASSAY_CLOCK_OFFSET_MS;
  stack.setClockOffset(60_000);
  expect(await offset()).toBe("60000");
  stack.setClockOffset(0);
  expect(await offset()).toBeUndefined();
});

test("a letter is in the mailbox with its headers, as a page, and as it was sent", async () => {
  const raw = [
    "From: Assay <assessments@mail.example>",
    "To: Ada <ada@supplier.example>",
    "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=",
    "X-Own: folded",
    "\tvalue",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Open http://localhost/answer#token <now>",
  ].join("\r\n");
  const ses = new SESClient({
    endpoint: stack.mailbox.url,
    region: REGION,
    credentials: { accessKeyId: "Messenger", secretAccessKey: "local" },
  });
  const { MessageId } = await ses.send(
    new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) } }),
  );
  const mail = await stack.mailbox.waitFor(({ id }) => id === MessageId);
  expect(mail).toMatchObject({
    to: ["ada@supplier.example"],
    subject: "Grüße",
    text: "Open http://localhost/answer#token <now>",
    headers: { "x-own": "folded value" },
  });
  const page = await (await fetch(`${stack.mailbox.url}/mail/${MessageId}`)).text();
  expect(page).toContain("<title>Grüße · Assay mailbox</title>");
  expect(page).toContain('href="http://localhost/answer#token"');
  expect(page).not.toContain("<now>");
  const eml = await fetch(`${stack.mailbox.url}/mail/${MessageId}/eml`);
  expect(await eml.text()).toBe(raw);
  await expect(stack.mailbox.waitFor(() => false, 50)).rejects.toThrow('"Grüße" to ada@');
});

test("a busy port is replaced by the next free one", async () => {
  const wished = Number(new URL(stack.origin).port);
  const second = await startStack({
    assembly,
    directory: mkdtempSync(join(tmpdir(), "assay-stack-")),
    inMemory: true,
    ports: { site: wished },
  });
  try {
    expect(Number(new URL(second.origin).port)).toBeGreaterThan(wished);
    expect((await fetch(second.origin)).status).toBe(200);
  } finally {
    await second.stop();
  }
});

test("a request without a known path shape still gets an answer", async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const url = new URL(stack.origin);
    httpRequest(
      { host: "127.0.0.1", port: url.port, path: "//a/../b?%", method: "GET" },
      (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      },
    )
      .once("error", reject)
      .end();
  });
  expect(status).toBe(403);
});

async function put(sk: string, kind: string): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: stack.dynamodb,
    region: REGION,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const Item = { pk: { S: "p" }, sk: { S: sk }, kind: { S: kind } };
  await client.send(new PutItemCommand({ TableName: "Small-State", Item }));
}

function lines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
}
