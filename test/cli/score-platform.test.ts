import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readScoreFile } from "../../functions/cli/score-file.ts";
import { type AnswersFile, answersFileSchema } from "../../functions/cli/score-file-schema.ts";
import { contentOf } from "../../functions/content/load.ts";
import { canonicalJson } from "../../functions/domain/canonical.ts";
import type { Tier } from "../../functions/domain/questionnaire.ts";
import { score } from "../../functions/domain/score.ts";
import { type ScoreSources, scoreInputOf } from "../../functions/domain/score-input-of.ts";
import type { Submission } from "../../functions/domain/submission.ts";
import { QUESTIONNAIRE } from "../content/replies.ts";
import { inDocs } from "./files.ts";

test.for<[name: string, tier: Tier]>([
  ["cases/start-up.json", "T2"],
  ["cases/trust-portal.json", "T1"],
  ["examples/answers.json", "T4"],
])("a file gives the result that a submission of the same answers gives: %s", ([name, tier]) => {
  const { input } = readScoreFile(inDocs(name));
  const file = answersFileSchema.parse(JSON.parse(readFileSync(inDocs(name), "utf8")));
  const platform = submitted(file, tier, input.contentHash);
  expect(canonicalJson(score(input))).toBe(canonicalJson(platform));
});

function submitted(file: AnswersFile, tier: Tier, content: string) {
  const { kind, aiRoles, actRoles, riskClass, facts, triage, evidence, rulings, asOf } = file;
  const at = "2026-11-20T09:00:00Z";
  const sources: ScoreSources & { submission: Submission } = {
    content: contentOf(QUESTIONNAIRE),
    submission: {
      ...{ organisation: "o", assessment: "a", supplier: "s", engagement: "e", round: 1, content },
      ...{ submittedAt: at, statement: QUESTIONNAIRE.attestation, triage, asked: [] },
      scope: { tier, kind, aiRoles, actRoles, riskClass, facts },
      attestedBy: { name: "Anna Berg", title: "CTO", contact: "c" },
      answers: Object.entries(file.answers).map(([question, answer]) => {
        return { question, answer, version: 1, by: "c", at };
      }),
      evidence: evidence.map(({ id, type, title, url, dated = asOf, expiresOn, questions }) => ({
        ...{ id, type, title, url, dated, questions },
        ...(expiresOn !== undefined && { expiresOn }),
      })),
    },
    ...{ rulings, asOf },
    judgements: evidence.map(({ id, verdict, independent }) => ({ id, verdict, independent })),
  };
  return score(scoreInputOf(sources));
}
