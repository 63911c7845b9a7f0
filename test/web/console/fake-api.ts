import type { Page, Request } from "playwright-core";
import * as world from "./world.ts";
import * as risks from "./world-risk.ts";

/** One call the page made. */
export type Heard = { method: string; path: string; body: unknown; key: string | undefined };

/** The API as far as a page can tell: fixed replies by method and path, which a test may change. */
export type FakeApi = {
  heard: Heard[];
  replies: Map<string, { status: number; body: unknown }>;
  /** Calls that changed something. */
  changes: () => Heard[];
};

export async function fakeApi(page: Page, role: string): Promise<FakeApi> {
  const api: FakeApi = {
    heard: [],
    replies: usualReplies(role),
    changes: () => api.heard.filter(({ method }) => method !== "GET"),
  };
  await page.route("**/api/v1/**", async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace("/api/v1", "");
    const heard = {
      method: request.method(),
      path,
      body: isJson(request) ? (request.postDataJSON() as unknown) : undefined,
      key: request.headers()["idempotency-key"],
    };
    api.heard.push(heard);
    const signedIn = request.headers().authorization === "Bearer access-1";
    const found = api.replies.get(`${heard.method} ${path}`);
    const { status, body } = !signedIn
      ? refusal(401, "not-signed-in", "Sign in.")
      : (found ?? refusal(404, "not-found", "There is nothing here."));
    await route.fulfill({ status, contentType: "application/json", body: JSON.stringify(body) });
  });
  return api;
}

/** A refusal as the API words it. */
export function refusal(status: number, code: string, message: string, fields?: unknown) {
  return { status, body: { error: { code, message, request: "r-1", fields } } };
}

export const ok = (body: unknown, status = 200) => ({ status, body });

function usualReplies(role: string): FakeApi["replies"] {
  const mine = world.members.find((each) => each.role === role) ?? world.members[0];
  const { version: _, ...me } = { version: 1, ...mine };
  const list = (items: unknown) => ok({ items });
  return new Map([
    ["GET /me", ok({ member: { ...me, role }, organisation: world.organisation })],
    ["GET /organisation", ok(world.organisationWhole)],
    ["GET /members", list(world.members)],
    ["GET /dashboard", ok(world.dashboard)],
    ["GET /suppliers", list(world.supplierRows)],
    ["GET /suppliers/supplier-1", ok(world.supplier)],
    ["GET /assessments", list(world.assessmentRows)],
    ["GET /assessments/assessment-1", ok(world.submitted)],
    ["GET /assessments/assessment-1/answers", ok(world.sheet)],
    ["GET /assessments/assessment-1/comments", ok({ threads: [] })],
    ["GET /assessments/assessment-1/score", ok(world.reply)],
    ["GET /assessments/assessment-1/ledger", list(world.ledger)],
    ["GET /me/views", ok({ views: [world.view], version: 1 })],
    ["PUT /me/views", ok({ views: [], version: 2 })],
    ["GET /suppliers/supplier-1/dossier", ok(world.dossier)],
    ["GET /suppliers/supplier-1/timeline", ok(world.timeline)],
    ["POST /suppliers/import", ok(world.importReport)],
    ["POST /invitations/plan", ok(world.plan)],
    ["POST /invitations/preview", ok(world.preview)],
    ["GET /requests", list(world.requests)],
    ["GET /findings", list([])],
    ["GET /risks", list(world.riskRows)],
    ["GET /risks/risk-1aaaa", ok(risks.riskOpen)],
    ["PUT /risks/import", ok(risks.registerPlan)],
    ["GET /questionnaires", list(world.questionnaireRows)],
    ["GET /questionnaires/ai-supplier", ok(world.sheet.questionnaire)],
    ["GET /questionnaires/ai-supplier/coverage", ok(world.coverage)],
  ]);
}

/** Files are sent as their bytes. */
function isJson(request: Request): boolean {
  return (request.headers()["content-type"] ?? "").includes("json");
}
