import { beforeAll, describe, expect, test } from "vitest";
import { loadSubmission } from "../../../functions/data/submissions.ts";
import { readWorkbook } from "../../../functions/spreadsheet/read-workbook.ts";
import { sheetWords } from "../../../functions/spreadsheet/words.ts";
import { useStore } from "../../data/store.ts";
import { IDS, type Issued, issued, QUESTIONNAIRE } from "./assessment.ts";
import { callFile, compare } from "./call-file.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { change, proved, YES } from "./guest.ts";

useStore();

const GERMAN = "Die Antworten sind wahr.";
const [{ text: policy = "" } = {}] = QUESTIONNAIRE.sections[0]?.questions ?? [];
const spoken = {
  ...QUESTIONNAIRE,
  translations: {
    de: { [policy]: "Gibt es eine Richtlinie?", [QUESTIONNAIRE.attestation]: GERMAN },
  },
};

let link: Issued;
let at: Browser;
beforeAll(async () => {
  link = await issued("languages", { questionnaire: spoken });
  at = await proved(link);
});

const asked = async (query: Record<string, string> = {}) => {
  const { body } = await callPortal("getAssessment", at, { query });
  const { sections, attestation } = body.questionnaire;
  return [sections[0]?.questions[0]?.text, attestation];
};

describe("a questionnaire with German words", () => {
  test("is read in the language of the assessment, and in another where one is asked for", async () => {
    expect(await asked()).toEqual([policy, QUESTIONNAIRE.attestation]);
    expect(await asked({ language: "de" })).toEqual(["Gibt es eine Richtlinie?", GERMAN]);
    expect(await asked({ language: "en" })).toEqual([policy, QUESTIONNAIRE.attestation]);
  });

  test("is downloaded in it as a workbook, which changes nothing where English is spoken", async () => {
    const { bytes } = await callFile("getWorkbook", at, undefined, "language=de");
    const { sheets } = readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toContain(sheetWords("de").sheets.answers);
    const texts = sheets.flatMap(({ rows }) =>
      [...rows.values()].flatMap((row) => [...row.values()]),
    );
    expect(texts).toContainEqual({ is: "text", text: "Gibt es eine Richtlinie?" });
    expect((await compare(at, bytes)).body).toMatchObject({ proposals: [], unreadable: [] });
  });

  test("is not read in a language there is none of", async () => {
    const { status, body } = await callPortal("getAssessment", at, { query: { language: "fr" } });
    expect([status, body.error?.fields?.map(({ path }) => path)]).toEqual([422, ["language"]]);
  });

  test("sends a supplier one language and never the list of all", async () => {
    const { text } = await callPortal("getAssessment", at, { query: { language: "de" } });
    expect(text).not.toContain("translations");
    expect(text).not.toContain(policy);
  });

  test("is attested in the words that were read", async () => {
    await callPortal("saveAnswers", at, { body: { changes: [change("policy", 0, YES)] } });
    const attestation = { name: "Maria Rossi", title: "Leitung", confirmed: true };
    const { status } = await callPortal("submit", at, {
      body: { attestation: { ...attestation, statement: GERMAN } },
    });
    expect(status).toBe(200);
    const stored = await loadSubmission(link.context, IDS.assessment, 1);
    expect(stored?.submission.statement).toBe(GERMAN);
  });
});
