import { ANSWER_BYTES } from "../../domain/answers.ts";
import { CERTIFICATE_COLUMNS } from "../../domain/certificates-in.ts";
import { PARTY_COLUMNS } from "../../domain/fourth-parties.ts";
import { type Column, cellLimit, type Table } from "../../domain/question-table.ts";
import { allQuestions, type Question, type Questionnaire } from "../../domain/questionnaire.ts";
import type { Basis, Finding } from "./finding.ts";

/**
 * Tables and requests for documents: only their kinds have them, columns fit their kinds and are
 * told apart, a row asks for something, a full table stays within the size of an answer, and
 * evidence types exist.
 */
export function lintTables(questionnaire: Questionnaire, basis: Basis): Finding[] {
  return allQuestions(questionnaire).flatMap((question) => [
    ...kindFindings(question),
    ...(question.table ? tableFindings(question.id, question.table) : []),
    ...typeFindings(question, basis),
  ]);
}

function kindFindings({ id, kind, table, file }: Question): Finding[] {
  const place = `question ${id}`;
  const found: Finding[] = [];
  if ((kind === "table") !== Boolean(table)) {
    const says = "Only tables have columns, and every table has them.";
    found.push({ rule: "kind-misfit", place, says, cure: "Mend kind or columns." });
  }
  if ((kind === "file") !== Boolean(file)) {
    const says = "Only requests for documents say which, and each of them does.";
    found.push({ rule: "kind-misfit", place, says, cure: "Mend kind or documents." });
  }
  return found;
}

function tableFindings(id: string, table: Table): Finding[] {
  const place = `question ${id}`;
  const { columns, fixed, maxRows } = table;
  const found: Finding[] = columns
    .filter((column) => !columnFits(column))
    .map((column) => ({
      rule: "column-misfit",
      place,
      says: `The column "${column.id}" has options, a range or a length its kind does not take.`,
      cure: "Give options to options, unit and range to numbers, a length to texts.",
    }));
  const add = (rule: string, says: string, cure: string) => found.push({ rule, place, says, cure });
  const ids = new Set(columns.map((column) => column.id));
  const labels = new Set(columns.map(({ label }) => label.toLowerCase()));
  if (ids.size < columns.length || labels.size < columns.length) {
    add("duplicate-column", "Two columns have the same id or label.", "Tell them apart.");
  }
  if (!columns.some(({ required }) => required)) {
    add("row-asks-nothing", "No column has to be filled.", "Make one of them required.");
  }
  if (fixed && new Set(fixed).size < fixed.length) {
    add("duplicate-column", "Two given rows are about the same.", "Tell them apart or drop one.");
  }
  const row = columns.reduce((sum, column) => sum + column.id.length + cellLength(column), 2);
  if (row * (fixed?.length ?? maxRows) > ANSWER_BYTES) {
    const says = `A full table takes more than ${ANSWER_BYTES} bytes.`;
    add("table-too-large", says, "Allow fewer rows or shorter texts.");
  }
  const missing = factColumns(table).filter((column) => !ids.has(column));
  if (missing.length > 0) {
    const [rule, why] =
      table.of === "certificates"
        ? ["certificate-facts-missing", "Certificates cannot be judged"]
        : ["party-facts-missing", "Fourth parties cannot be told apart"];
    add(rule, `${why} without: ${missing.join(", ")}.`, "Ask for these columns too.");
  }
  return found;
}

/** The columns by which rows are read as facts. */
function factColumns({ of }: Table): readonly string[] {
  if (of === undefined) return [];
  return of === "certificates" ? CERTIFICATE_COLUMNS : Object.values(PARTY_COLUMNS[of]);
}

/** Quotes, colon and comma around id and value included. */
function cellLength(column: Column): number {
  return 6 + (column.kind === "text" ? cellLimit(column) : 40);
}

function columnFits({ kind, options, number, maxLength }: Column): boolean {
  return (
    (kind === "option") === Boolean(options) &&
    (kind === "number") === Boolean(number) &&
    (kind === "text" || maxLength === undefined) &&
    new Set(options?.map(({ id }) => id)).size === (options?.length ?? 0)
  );
}

function typeFindings({ id, file }: Question, { evidenceTypes }: Basis): Finding[] {
  const unknown = (file?.types ?? []).filter((type) => !evidenceTypes.some((e) => e.id === type));
  return unknown.map((type) => ({
    rule: "unknown-evidence-type",
    place: `question ${id}`,
    says: `"${type}" is no evidence type.`,
    cure: "Use an id of the list of evidence types.",
  }));
}
