import { beforeAll, describe, expect, test } from "vitest";
import { ASSESSMENT_HEADER, type ReplyOf } from "../../functions/contract/route.ts";
import { routes } from "../../functions/contract/routes.ts";
import { prepare } from "../../infra/local/actors/play.ts";
import { type Caller, memberCaller, supplierCaller, type Wire } from "./caller.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";
import { postOf } from "./pages/post.ts";

const asked = story("Call Notes", "issued");

let cast: JourneyCast;
let portal: Caller;
let assessmentId: string;

beforeAll(async () => {
  cast = await newCast();
  ({ id: assessmentId } = await prepare(cast, asked));
  await cast.procurement(routes.console.issueAssessment, { params: { assessmentId }, body: {} });
  const post = postOf(cast.mailbox, asked.contact.email ?? "");
  ({ call: portal } = await supplierCaller(cast.origin, post));
});

describe("what the console's door is sent", () => {
  let call: Caller;
  beforeAll(async () => {
    call = await memberCaller(cast.origin, cast.signIn("procurement"));
  });

  test.for<[what: string, body: unknown, status: number, field?: string]>([
    ["JSON that ends too early", '{"name": "Klar', 400],
    ["JSON that is a list", [], 422, "body"],
    ["no name", {}, 422, "name"],
    ["a name of blanks", { name: "   " }, 422, "name"],
    ["too long a name", { name: "x".repeat(121) }, 422, "name"],
    ["a number for a name", { name: 7 }, 422, "name"],
    ["a script for a website", { name: "A", website: "javascript:alert(1)" }, 422, "website"],
    ["a field nobody knows", { name: "A", organisation: "other" }, 422, "organisation"],
    ["half a character", { name: "A\ud800" }, 422, "name"],
  ])("%s makes no supplier, and the field is named", async ([, body, status, field]) => {
    const before = await suppliers();
    const reply = await call("POST", "/api/v1/suppliers", body);
    expect(reply.status).toBe(status);
    expectNamed(reply, field);
    expect(await suppliers()).toBe(before);
  });

  test("a body without end is refused before it is read", async () => {
    const note = "x".repeat(2 * 1024 * 1024);
    const reply = await call("POST", "/api/v1/suppliers", { name: "A", note });
    expect([413, 422]).toContain(reply.status);
  });

  test("a due day that is over, a zone that is none, and a contact list of nobody are named", async () => {
    const { supplier: of, engagement } = await cast.procurement(routes.console.getAssessment, {
      params: { assessmentId },
    });
    const body = {
      supplierId: of.id,
      engagementId: engagement.id,
      questionnaireId: "ai-supplier",
      contactIds: [],
      due: { date: "2020-02-30", zone: "Mars/Olympus" },
    };
    const reply = await call("POST", "/api/v1/assessments", body);
    expect(reply.status).toBe(422);
    for (const field of ["contactIds", "due.date", "due.zone"]) expectNamed(reply, field);
  });

  test("a path nobody serves and a method nobody offers are 404 and 405", async () => {
    expect((await call("GET", "/api/v1/nothing")).status).toBe(404);
    expect([404, 405]).toContain((await call("DELETE", "/api/v1/suppliers")).status);
  });

  async function suppliers(): Promise<number> {
    return (await cast.viewer(routes.console.listSuppliers)).items.length;
  }
});

describe("what the portal's door is sent", () => {
  const change = (part: Record<string, unknown>) => ({
    changes: [
      {
        question: "product-named",
        version: 0,
        change: crypto.randomUUID(),
        answer: { is: "option", option: "yes" },
        ...part,
      },
    ],
  });

  test.for<[what: string, body: unknown, status: number, field?: string]>([
    ["JSON that ends too early", '{"changes": [', 400],
    ["no changes", {}, 422, "changes"],
    [
      "a question that is not asked",
      change({ question: "no-such-question" }),
      422,
      "changes.0.question",
    ],
    [
      "an option nobody offers",
      change({ answer: { is: "option", option: "perhaps" } }),
      422,
      "changes.0.answer",
    ],
    [
      "an answer of another kind",
      change({ answer: { is: "number", value: 3 } }),
      422,
      "changes.0.answer",
    ],
    ["a silence that is not offered", change({ answer: { is: "nda" } }), 422, "changes.0.answer"],
    [
      "too long a text",
      change({ question: "who-answers", answer: { is: "text", text: "x".repeat(4001) } }),
      422,
      "changes.0.answer.text",
    ],
    ["a field nobody knows", change({ points: 100 }), 422, "changes.0.points"],
    ["a version that is none", change({ version: -1 }), 422, "changes.0.version"],
    ["no id of the change", change({ change: "" }), 422, "changes.0.change"],
    [
      "too many changes at once",
      { changes: Array.from({ length: 26 }, () => change({}).changes[0]) },
      422,
      "changes",
    ],
  ])("%s saves nothing, and the field is named", async ([, body, status, field]) => {
    const reply = await portal("PATCH", "/answers", body);
    expect(reply.status).toBe(status);
    expectNamed(reply, field);
    expect((await sheet()).answers).toEqual([]);
  });

  test("a reference to a script, or for a question that is not asked, is named", async () => {
    const reference = { type: "pen-test", title: "Report", dated: "2026-05-14" };
    const path = `/evidence/${crypto.randomUUID()}`;
    const script = { ...reference, url: "javascript:alert(1)", questions: ["pen-test"] };
    expectNamed(await portal("PUT", path, script), "url");
    const nowhere = { ...reference, url: "https://a.example", questions: ["no-such-question"] };
    expectNamed(await portal("PUT", path, nowhere), "questions");
    expect((await sheet()).evidence).toEqual([]);
  });

  test("a submission nobody confirmed, or with another statement, is named", async () => {
    const { attestation: statement } = (await sheet()).questionnaire;
    const signed = { name: "Aoife Byrne", title: "Trust", statement, confirmed: true };
    for (const [field, wrong] of Object.entries({ name: "", title: "", confirmed: false })) {
      const reply = await portal("POST", "/submission", {
        attestation: { ...signed, [field]: wrong },
      });
      expect(reply.status).toBe(422);
      expectNamed(reply, `attestation.${field}`);
    }
  });

  test("a session says nothing to a call that names another assessment or none", async () => {
    expect(
      (await portal("GET", "/assessment", undefined, { [ASSESSMENT_HEADER]: "" })).status,
    ).toBe(401);
    const other = { [ASSESSMENT_HEADER]: `${assessmentId.slice(0, -6)}AAAAAA` };
    expect((await portal("GET", "/assessment", undefined, other)).status).toBe(401);
  });

  async function sheet(): Promise<ReplyOf<typeof routes.portal.getAssessment>> {
    const { body } = await portal("GET", "/assessment");
    return routes.portal.getAssessment.reply().parse(JSON.parse(body));
  }
});

/** The reply names this field, or one below it, with a sentence. */
function expectNamed({ body }: Wire, field: string | undefined): void {
  if (field === undefined) return;
  const { error } = JSON.parse(body) as {
    error: { fields?: { path: string; message: string }[] };
  };
  const named = error.fields?.find(({ path }) => path === field || path.startsWith(`${field}.`));
  expect(named, `${field} in ${body}`).toBeDefined();
  expect(named?.message).toMatch(/\w/);
}
