import { beforeAll, expect, test } from "vitest";
import { ANSWER_BYTES } from "../../../functions/domain/answers.ts";
import { useStore } from "../../data/store.ts";
import { question, questionnaireOf } from "../../domain/questions.ts";
import { issued } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { change, proved } from "./guest.ts";

useStore();

const QUESTIONNAIRE = questionnaireOf([
  question({
    ...{ id: "models", kind: "table" },
    table: {
      ...{ row: "Model", maxRows: 40 },
      columns: [
        { id: "name", label: "Name", kind: "text", required: true, maxLength: 500 },
        {
          ...{ id: "notice", label: "Notice", kind: "number", required: false },
          number: { unit: "days", min: 0, max: 365 },
        },
      ],
    },
  }),
  question({ id: "file", kind: "file", file: { types: ["ai-policy"], atLeast: 1 } }),
]);

const save = (at: Browser, ...changes: unknown[]) =>
  callPortal("saveAnswers", at, { body: { changes } });
const rows = (...all: object[]) => ({ is: "table", rows: all });
const submit = (at: Browser) =>
  callPortal("submit", at, {
    body: {
      attestation: {
        ...{ name: "Maria Rossi", title: "Head of AI", confirmed: true },
        statement: QUESTIONNAIRE.attestation,
      },
    },
  });
const give = (at: Browser, type: string, version: number) =>
  callPortal("putEvidence", at, {
    params: { evidenceId: "policy-1" },
    body: {
      ...{ type, title: "AI policy", url: "https://acme.example/policy" },
      ...{ dated: "2026-01-31", questions: ["file"], version },
    },
  });

let at: Browser;
beforeAll(async () => {
  at = await proved(await issued("rows", { questionnaire: QUESTIONNAIRE }));
});

test("rows are kept as they were given", async () => {
  const given = rows({ name: "Base one", notice: 30 }, { name: "Base two" });
  expect((await save(at, change("models", 0, given))).status).toBe(200);
  const { body } = await callPortal("getAssessment", at);
  expect(body.answers).toMatchObject([{ question: "models", version: 1, answer: given }]);
});

test.for<[what: string, answer: object, path: string]>([
  ["a strange column", rows({ price: 3 }), "changes.0.answer.rows"],
  ["a cell of another type", rows({ name: "One", notice: "soon" }), "changes.0.answer.rows"],
  [
    `more than ${ANSWER_BYTES} bytes`,
    rows(...Array.from({ length: 40 }, () => ({ name: "\u00e4".repeat(500) }))),
    "changes.0.answer",
  ],
])("%s is refused with its path", async ([, answer, path]) => {
  const { status, body } = await save(at, change("models", 1, answer));
  expect(status).toBe(422);
  expect(body.error?.fields).toMatchObject([{ path }]);
});

test("a request for documents stays open until one of its kind stands under it", async () => {
  await save(at, change("file", 0, { is: "documents", references: ["policy-1"] }));
  const early = await submit(at);
  expect(early.body.error).toMatchObject({ code: "questions-open", fields: [{ path: "file" }] });
  expect((await give(at, "pen-test", 0)).status).toBe(200);
  expect((await submit(at)).body.error?.fields).toMatchObject([{ path: "file" }]);
  expect((await give(at, "ai-policy", 1)).status).toBe(200);
  expect((await submit(at)).status).toBe(200);
});
