import type { Answers } from "./answers.ts";
import type { Certificate } from "./certificate.ts";
import type { TableRow } from "./question-table.ts";
import { AI_ROLES, type Questionnaire, type Scope } from "./questionnaire.ts";
import { visibleQuestions } from "./visibility.ts";

/** The columns a table of certificates is read by. */
export const CERTIFICATE_COLUMNS = [
  "edition",
  "holder",
  "scope",
  "roles",
  "number",
  "decided",
  "starts",
  "expires",
  "body",
  "accredited",
  "last-audit",
  "status",
] as const;

/** The certificates a supplier describes in questions that are asked, with where they stand. */
export function certificatesIn(
  { sections }: Pick<Questionnaire, "sections">,
  scope: Scope,
  answers: Answers,
): { question: string; row: number; certificate: Certificate }[] {
  return visibleQuestions(sections, scope, answers)
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, table }) => {
      const answer = answers[id];
      if (table?.of !== "certificates" || answer?.is !== "table") return [];
      return answer.rows.map((row, at) => ({
        ...{ question: id, row: at + 1, certificate: certificateFrom(row) },
      }));
    });
}

/** A missing date of decision or expiry reads as the earliest there is, so it shows nothing. */
function certificateFrom(row: TableRow): Certificate {
  const text = (column: (typeof CERTIFICATE_COLUMNS)[number]) => String(row[column] ?? "");
  const starts = text("starts");
  const lastAudit = text("last-audit");
  const status = text("status");
  return {
    ...{ edition: text("edition"), holder: text("holder"), scope: text("scope") },
    ...{ number: text("number"), body: text("body") },
    aiRoles: AI_ROLES.filter((role) => text("roles").split("-and-").includes(role)),
    decidedOn: text("decided") || "0001-01-01",
    expiresOn: text("expires") || "0001-01-01",
    accredited: text("accredited") === "yes",
    status: status === "suspended" || status === "withdrawn" ? status : "in-force",
    ...(starts && { startsOn: starts }),
    ...(lastAudit && { lastAuditOn: lastAudit }),
  };
}
