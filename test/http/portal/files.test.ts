import { beforeAll, expect, test } from "vitest";
import { zip } from "../../../functions/spreadsheet/zip-write.ts";
import { useStore } from "../../data/store.ts";
import { question, questionnaireOf } from "../../domain/questions.ts";
import { answered, edited, withRows } from "../../spreadsheet/edited.ts";
import { issued } from "./assessment.ts";
import { callFile, compare } from "./call-file.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { change, NO, opened, proved, YES } from "./guest.ts";

useStore();

const QUESTIONNAIRE = questionnaireOf([
  question({ id: "policy", silences: ["unknown"], notApplicable: true }),
  question({ id: "uses", kind: "text", maxLength: 20, required: false }),
  question({ id: "file", kind: "file", file: { types: ["ai-policy"], atLeast: 1 } }),
]);

const save = (at: Browser, ...changes: unknown[]) =>
  callPortal("saveAnswers", at, { body: { changes } });
const workbook = async (at: Browser) => (await callFile("getWorkbook", at)).bytes;

let at: Browser;
beforeAll(async () => {
  at = await proved(await issued("files", { questionnaire: QUESTIONNAIRE }));
  await save(at, change("policy", 0, YES));
});

test("a workbook comes as a file to be kept, and untouched it changes nothing", async () => {
  const { status, headers, bytes } = await callFile("getWorkbook", at);
  expect(status).toBe(200);
  expect(headers["content-disposition"]).toMatch(/^attachment; filename\*=UTF-8''Assay/);
  expect(headers["cache-control"]).toBe("no-store");
  const { body } = await compare(at, bytes);
  expect(body).toMatchObject({ from: "this", proposals: [], documents: [], unreadable: [] });
  expect(body.same).toBe(3);
});

test("what is filled in is proposed and nothing saved; what is confirmed is saved as ever", async () => {
  const book = answered(await workbook(at), {
    policy: { answer: "No" },
    uses: { answer: "=cmd()" },
  });
  const { body } = await compare(at, book);
  expect(body.proposals).toMatchObject([
    { question: "policy", state: "changed", version: 1, answer: NO, standing: YES },
    { question: "uses", state: "new", version: 0, answer: { is: "text", text: "=cmd()" } },
  ]);
  expect((await callPortal("getAssessment", at)).body.answers).toHaveLength(1);
  const [first] = body.proposals;
  await save(at, change("policy", first?.version ?? -1, first?.answer));
  expect((await compare(at, book)).body.proposals).toMatchObject([{ question: "uses" }]);
});

test("a document listed in the workbook is proposed under an id that stays the same", async () => {
  const book = edited(await workbook(at), "Documents", {
    ...{ C2: "1.3", D2: "AI policy", E2: "Our policy", F2: "https://acme.example/policy" },
    G2: "2026-01-31",
  });
  const { body } = await compare(at, book);
  expect(body.unreadable).toEqual([]);
  const [document] = body.documents;
  expect(document).toMatchObject({
    state: "new",
    document: { type: "ai-policy", questions: ["file"] },
  });
  const id = document?.id ?? "";
  expect(body.proposals).toMatchObject([
    { question: "file", answer: { is: "documents", references: [id] } },
  ]);
  await callPortal("putEvidence", at, { params: { evidenceId: id }, body: document?.document });
  await save(at, change("file", 0, body.proposals[0]?.answer));
  const again = (await compare(at, book)).body;
  expect(again).toMatchObject({ documents: [], proposals: [] });
});

test("a document with something missing is named with its cell", async () => {
  const book = edited(await workbook(at), "Documents", { E3: "Half a document" });
  const { body } = await compare(at, book);
  expect(body.unreadable).toMatchObject([
    { sheet: "Documents", cell: "C3", problem: "incomplete-document" },
  ]);
});

test.for<[what: string, cells: Record<string, string>, unread: object]>([
  [
    "link that is none",
    { F3: "see our website" },
    { cell: "F3", problem: "not-a-link", found: "see our website" },
  ],
  ["date still to come", { G3: "2099-01-01" }, { cell: "G3", problem: "date-ahead" }],
  ["end before its beginning", { H3: "2025-01-01" }, { cell: "H3", problem: "ends-early" }],
  ["title longer than one is", { E3: "x".repeat(201) }, { cell: "E3", problem: "too-long" }],
])("a document with a %s is named with the cell to mend", async ([, cells, unread]) => {
  const whole = { C3: "1.3", D3: "AI policy", E3: "A document", G3: "2026-01-01" };
  const link = { F3: "https://trust.acme.example/policy" };
  const book = edited(await workbook(at), "Documents", { ...whole, ...link, ...cells });
  const { body } = await compare(at, book);
  expect(body.documents).toEqual([]);
  expect(body.unreadable).toMatchObject([{ sheet: "Documents", ...unread }]);
});

test("another buyer's download is matched by question and never overwrites silently", async () => {
  const other = await proved(
    await issued("files-elsewhere", { questionnaire: QUESTIONNAIRE, assessment: "assessment-9" }),
  );
  await save(other, change("policy", 0, YES), change("uses", 0, { is: "text", text: "Chat" }));
  const { body } = await compare(at, await workbook(other));
  expect(body).toMatchObject({ from: "earlier", unreadable: [] });
  expect(body.proposals).toMatchObject([
    { question: "policy", state: "changed", standing: NO },
    { question: "uses", state: "new", answer: { text: "Chat" } },
  ]);
});

test("submitted answers are given as JSON and as a workbook, and start another assessment", async () => {
  const link = await issued("files-sent", {
    questionnaire: QUESTIONNAIRE,
    assessment: "assessment-8",
  });
  const sender = await proved(link);
  expect((await callFile("getSubmittedAnswers", sender)).status).toBe(404);
  await save(
    sender,
    change("policy", 0, { is: "not-applicable", reason: "None." }),
    change("file", 0, { is: "documents", references: ["policy-8"] }),
  );
  await callPortal("putEvidence", sender, {
    params: { evidenceId: "policy-8" },
    body: {
      ...{ type: "ai-policy", title: "AI policy", url: "https://acme.example/other" },
      ...{ dated: "2026-01-31", questions: ["file"] },
    },
  });
  const attestation = {
    ...{ name: "Maria Rossi", title: "Head of AI", confirmed: true },
    statement: QUESTIONNAIRE.attestation,
  };
  const { body: receipt } = await callPortal("submit", sender, { body: { attestation } });
  const json = await callFile("getSubmittedAnswers", sender);
  const kept = JSON.parse(json.bytes.toString("utf8"));
  expect(kept).toMatchObject({ format: "assay-answers/1", reference: receipt.reference });
  expect(kept.answers).toHaveLength(2);
  expect(json.bytes.toString("utf8")).not.toMatch(/"(tier|triage|scope|riskClass)"/);
  const book = await callFile("getSubmittedWorkbook", sender);
  expect(book.headers["content-disposition"]).toContain(receipt.reference);

  const fresh = await proved(await issued("files-fresh", { questionnaire: QUESTIONNAIRE }));
  for (const bytes of [json.bytes, book.bytes]) {
    const { body } = await compare(fresh, bytes);
    expect(body).toMatchObject({ from: "earlier", unreadable: [] });
    expect(body.proposals).toMatchObject([
      { question: "policy", answer: { is: "not-applicable", reason: "None." } },
      { question: "file", answer: { references: [body.documents[0]?.id] } },
    ]);
  }
});

test.for<[what: string, bytes: Buffer, status: number, path: string]>([
  ["nothing of ours", zip([["xl/workbook.xml", "<workbook/>"]]), 422, "body.not-ours"],
  ["a text", Buffer.from("policy;yes"), 422, "body.not-a-workbook"],
  ["JSON of something else", Buffer.from('{"answers":3}'), 422, "body.not-ours"],
  [
    "what unpacks to 40 MB",
    zip([["xl/workbook.xml", " ".repeat(40_000_000)]]),
    413,
    "body.too-large",
  ],
])("%s is refused with what to do", async ([, bytes, status, path]) => {
  const reply = await compare(at, bytes);
  expect(reply.status).toBe(status);
  expect(reply.body.error?.fields).toMatchObject([{ path }]);
});

test("JSON that answers a question a thousand times proposes one answer", async () => {
  const fresh = await proved(await issued("files-again", { questionnaire: QUESTIONNAIRE }));
  const answers = Array.from({ length: 1000 }, (_, index) => ({
    question: "uses",
    answer: { is: "text", text: `Use ${index}` },
  }));
  const bytes = Buffer.from(JSON.stringify({ format: "assay-answers/1", answers }));
  const { body } = await compare(fresh, bytes);
  expect(body.proposals).toMatchObject([{ question: "uses", answer: { text: "Use 999" } }]);
});

test("a workbook with thousands of places nobody can read is refused as a whole", async () => {
  const book = await workbook(at);
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const row = index + 2;
      return `<row r="${row}"><c r="E${row}" t="inlineStr"><is><t>half</t></is></c></row>`;
    }).join("");
  const bad = (count: number) => withRows(book, "Documents", rows(count));
  const few = await compare(at, bad(10));
  expect(few.body.unreadable).toHaveLength(10);
  expect((await compare(at, bad(2001))).body.error?.fields).toMatchObject([
    { path: "body.too-large" },
  ]);
});

test("more than 4 MB, another type and a session that proved nothing are refused", async () => {
  expect((await compare(at, Buffer.alloc(4 * 1024 * 1024 + 1))).status).toBe(413);
  expect((await compare(at, Buffer.from("{}"), "application/json")).body.error?.code).toBe(
    "invalid",
  );
  const stranger = await opened(await issued("files-stranger", { questionnaire: QUESTIONNAIRE }));
  const { status } = await callFile("getWorkbook", stranger);
  expect(status).toBe(401);
});
