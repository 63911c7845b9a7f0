import type { Page, Route } from "playwright-core";
import type {
  Change,
  Landing,
  PortalAssessment,
} from "../../../functions/contract/shapes/portal.ts";
import { freshAssessment, openedLanding, provedLanding, RECEIPT } from "./fixture.ts";

/** One call the page made. */
export type Heard = { method: string; path: string; body: unknown };

/** A refusal to give next: by path, once or until it is taken away. */
export type Refusing = { status: number; reply: unknown } | "drop";

/**
 * The portal's door as far as a page can tell: keeps answers with versions, recognises repeated
 * changes, answers a stale one with both values. `refuse` makes calls of a path fail.
 */
export type FakeServer = {
  heard: Heard[];
  assessment: PortalAssessment;
  refuse: Map<string, Refusing>;
  /** What other routes reply, by method and path: `GET /comments`. */
  extra: Readonly<Record<string, unknown>>;
  landing: Landing;
  saves: () => Change[][];
};

type Version = { version: number; change: string };

export async function fakeServer(page: Page, start: Partial<PortalAssessment> = {}) {
  const server: FakeServer = {
    heard: [],
    assessment: structuredClone({ ...freshAssessment, ...start }),
    refuse: new Map(),
    extra: { "GET /comments": { threads: [] }, "GET /findings": { findings: [] } },
    landing: openedLanding,
    saves: () =>
      server.heard
        .filter(({ path }) => path === "/answers")
        .map(({ body }) => (body as { changes: Change[] }).changes),
  };
  const versions = new Map<string, Version>();
  await page.route("**/portal/v1/**", async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace("/portal/v1", "");
    const isFile = request.headers()["content-type"] === "application/octet-stream";
    const body: unknown = request.postData() && !isFile ? request.postDataJSON() : undefined;
    const heard = { method: request.method(), path, body };
    server.heard.push(heard);
    const refusal = server.refuse.get(`${heard.method} ${path}`) ?? server.refuse.get(path);
    if (refusal === "drop") return route.abort();
    if (refusal) return reply(route, refusal.status, refusal.reply);
    const [status, answer] = answerTo(server, versions, heard);
    return reply(route, status, answer);
  });
  return server;
}

/** The error body of the contract. */
export function refusal(
  status: number,
  code: string,
  message: string,
  more: { reason?: string; fields?: unknown } = {},
): Refusing {
  return { status, reply: { error: { code, message, request: "r-1", ...more } } };
}

function answerTo(
  server: FakeServer,
  versions: Map<string, Version>,
  { method, path, body }: Heard,
): [number, unknown] {
  const { assessment } = server;
  const extra = server.extra[`${method} ${path}`];
  if (extra) return [200, extra];
  if (path === "/session" && method === "DELETE") return [200, { done: true }];
  if (path === "/session") return [200, server.landing];
  if (path === "/code" && method === "POST") {
    return [200, { mailbox: "m…@meridian.example", resendAfter: 30 }];
  }
  if (path === "/code" || path === "/passcode" || path === "/start") {
    server.landing = { ...provedLanding, ...server.landing, level: "proved" };
    return [200, server.landing];
  }
  if (path === "/links") return [200, { done: true }];
  if (path === "/assessment") return [200, assessment];
  if (path === "/answers")
    return save(assessment, versions, (body as { changes: Change[] }).changes);
  if (path.startsWith("/evidence/")) return evidence(assessment, method, path.slice(10), body);
  if (path === "/submission") {
    assessment.receipt = RECEIPT;
    assessment.landing = { ...assessment.landing, status: "submitted" };
    return [200, RECEIPT];
  }
  return [404, { error: { code: "not-found", message: "Nothing here.", request: "r-1" } }];
}

function save(
  assessment: PortalAssessment,
  versions: Map<string, Version>,
  changes: readonly Change[],
): [number, unknown] {
  const saved: { question: string; version: number }[] = [];
  const conflicts: unknown[] = [];
  for (const { question, version, change, answer } of changes) {
    const stands = assessment.answers.find((each) => each.question === question);
    const known = versions.get(question);
    const at = stands?.version ?? known?.version ?? 0;
    if (known?.change === change) saved.push({ question, version: known.version });
    else if (at !== version) {
      const { answer: theirs = null, by = "", at: when = "" } = stands ?? {};
      conflicts.push({ question, yours: answer, theirs, version: at, by, at: when });
    } else {
      versions.set(question, { version: at + 1, change });
      assessment.answers = assessment.answers.filter((each) => each.question !== question);
      if (answer) {
        const by = assessment.me.name;
        const when = new Date().toISOString();
        assessment.answers.push({ question, answer, version: at + 1, by, at: when });
      }
      saved.push({ question, version: at + 1 });
    }
  }
  return [conflicts.length > 0 ? 409 : 200, { saved, conflicts }];
}

function evidence(
  assessment: PortalAssessment,
  method: string,
  id: string,
  body: unknown,
): [number, unknown] {
  const rest = assessment.evidence.filter((each) => each.id !== id);
  if (method === "DELETE") {
    assessment.evidence = rest;
    return [200, { done: true }];
  }
  const item = {
    ...(body as PortalAssessment["evidence"][number]),
    id,
    verdict: "unread" as const,
    independent: false,
    addedBy: assessment.me.name,
    addedAt: "2027-02-01T10:00:00Z",
    version: 1,
  };
  assessment.evidence = [...rest, item];
  return [200, item];
}

function reply(route: Route, status: number, body: unknown): Promise<void> {
  return route.fulfill({ status, contentType: "application/json", body: JSON.stringify(body) });
}
