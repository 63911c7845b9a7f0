import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type AnswersFile, answersFileSchema } from "../../../functions/cli/score-file-schema.ts";
import { addDays } from "../../../functions/domain/due.ts";
import type { Story } from "../../../infra/local/actors/portfolio.ts";
import { daysFromToday } from "../../../infra/local/actors/replies.ts";

/** A worked case of `docs/cases` with its answers and documents, as of today. */
export type Case = { story: Story; file: AnswersFile };

/** The start-up with SOC 2 and no ISO/IEC 42001 certificate, with a mailbox of its own. */
export function startUp(): Case {
  const file = asOfToday(new URL("../../../docs/cases/start-up.json", import.meta.url));
  const { kind, aiRoles, actRoles, riskClass, facts, triage, answers } = file;
  return {
    file,
    story: {
      supplier: { name: "Kornblum Labs GmbH", country: "Germany" },
      contact: {
        ...{ name: "Mara Kornblum", job: "Head of engineering", language: "en" },
        email: `${randomUUID().slice(0, 8)}@kornblum.example`,
      },
      engagement: {
        ...{ product: "Kornblum Reply", kind, aiRoles, actRoles, riskClass, facts, triage },
        purpose: "Sorts the letters of policyholders and drafts replies.",
      },
      ...{ stage: "submitted", dueInDays: 14, shows: false },
      replies: ({ id }) => answers[id],
    },
  };
}

/** The file with every day moved by as much as has passed since it was written. */
function asOfToday(url: URL): AnswersFile {
  const text = readFileSync(url, "utf8");
  const { asOf } = answersFileSchema.parse(JSON.parse(text));
  const days = Math.round((Date.parse(daysFromToday(0)) - Date.parse(asOf)) / 86_400_000);
  const moved = text.replace(/"(\d{4}-\d\d-\d\d)"/g, (_, day) => `"${addDays(day, days)}"`);
  return answersFileSchema.parse(JSON.parse(moved));
}
