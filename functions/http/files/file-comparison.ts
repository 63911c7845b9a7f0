import { evidenceInput } from "../../contract/shapes/evidence.ts";
import type { Comparison } from "../../contract/shapes/files.ts";
import { derivedId } from "../../data/hash.ts";
import { Refusal } from "../../domain/errors.ts";
import { assertReference, type ReferenceRules } from "../../domain/references.ts";
import type { SupplierQuestion } from "../../domain/supplier-view.ts";
import { compareAnswers, compareEarlier } from "../../spreadsheet/compare-answers.ts";
import {
  compareDocuments,
  type DocumentMisfit,
  type DocumentProposal,
} from "../../spreadsheet/compare-documents.ts";
import { LIMITS } from "../../spreadsheet/limits.ts";
import { readAnswers } from "../../spreadsheet/read-answers.ts";
import { readDocuments } from "../../spreadsheet/read-documents.ts";
import { readWorkbook } from "../../spreadsheet/read-workbook.ts";
import { shortened } from "../../spreadsheet/reading.ts";
import { SpreadsheetError } from "../../spreadsheet/spreadsheet-error.ts";
import { withDocuments } from "../../spreadsheet/with-documents.ts";
import { type EarlierFile, isJson, readAnswersFile } from "./answers-file.ts";
import type { LoadedSheet } from "./load-sheet-source.ts";

type Given = DocumentProposal["document"];

/**
 * What a file would change in an assessment: a workbook of its own by what was touched in it, a
 * download of any other assessment, workbook or JSON, by the ids of questions. `today` is the day
 * in the assessment's zone. Throws SpreadsheetError where the file is none of ours.
 */
export function fileComparison(bytes: Buffer, loaded: LoadedSheet, today: string): Comparison {
  const comparison = compared(bytes, loaded, today);
  if (comparison.unreadable.length > LIMITS.problems) throw new SpreadsheetError("too-large");
  return comparison;
}

function compared(bytes: Buffer, loaded: LoadedSheet, today: string): Comparison {
  const { source } = loaded;
  const questions = source.questionnaire.sections.flatMap((each) => each.questions);
  if (isJson(bytes)) return earlier(readAnswersFile(bytes), questions, loaded, today);
  const book = readWorkbook(bytes);
  const read = readAnswers(book, questions, source.words);
  const listed = readDocuments(book, read.numbers, source.documentTypes);
  if (read.assessment !== source.assessment) {
    const given = { answers: read.answers, documents: listed.documents, strange: read.strange };
    const result = earlier(given, questions, loaded, today);
    const unreadable = [...read.unreadable, ...listed.unreadable, ...result.unreadable];
    return { ...result, unreadable };
  }
  const documents = compareDocuments(listed.documents, presentDocuments(loaded, today));
  const answers = withDocuments(read.answers, questions, documents.proposals);
  const result = compareAnswers(answers, { ...source, questions });
  return {
    ...{ from: "this", proposals: result.proposals, documents: shown(documents.proposals) },
    unreadable: [
      ...read.unreadable,
      ...result.unreadable,
      ...listed.unreadable,
      ...documents.unreadable,
    ],
    ...{ same: result.same, strange: read.strange },
  };
}

/** What a download of another assessment offers here, matched by the ids of questions. */
function earlier(
  given: EarlierFile,
  questions: readonly SupplierQuestion[],
  loaded: LoadedSheet,
  today: string,
): Comparison {
  const asked = new Set(questions.map(({ id }) => id));
  const listed = given.documents.flatMap((each) => {
    const about = each.questions.filter((id) => asked.has(id));
    return about.length > 0 ? [{ ...each, id: "", base: "", questions: about }] : [];
  });
  const documents = compareDocuments(listed, presentDocuments(loaded, today));
  // References of another assessment name nothing here.
  const bare = given.answers.map(({ question, answer }) => ({
    question,
    answer: answer?.is === "documents" ? null : answer,
  }));
  const answers = withDocuments(bare, questions, documents.proposals);
  const result = compareEarlier(answers, { ...loaded.source, questions });
  return {
    ...{ from: "earlier", ...result, documents: shown(documents.proposals) },
    unreadable: [...result.unreadable, ...documents.unreadable],
    strange: given.strange + given.answers.filter(({ question }) => !asked.has(question)).length,
  };
}

function presentDocuments({ source, round, content, reach }: LoadedSheet, today: string) {
  const rules = {
    ...{ questionnaire: content.questionnaire, scope: round.scope, today },
    ...{ own: reach.own, returned: reach.unlocked },
    types: content.evidenceTypes.map(({ id }) => id),
  };
  return {
    documents: source.documents,
    idOf: (base: string) => derivedId("document", source.assessment, base),
    misfitOf(document: Given): DocumentMisfit | undefined {
      const refused = refusedField(document, rules);
      if (refused === undefined) return undefined;
      const { field, max } = refused;
      const usual = MISFITS[field] ?? { column: "title", problem: "misfit" };
      const misfit =
        max === undefined ? usual : { column: usual.column, problem: "too-long" as const, max };
      const given = document[misfit.column];
      return { ...misfit, ...(typeof given === "string" && { found: shortened(given) }) };
    },
  };
}

/** What is wrong with a document, by the first field that is refused. */
const MISFITS: Readonly<Record<string, DocumentMisfit & { column: keyof Given }>> = {
  type: { column: "type", problem: "not-offered" },
  title: { column: "title", problem: "misfit" },
  url: { column: "url", problem: "not-a-link" },
  dated: { column: "dated", problem: "date-ahead" },
  expiresOn: { column: "expiresOn", problem: "ends-early" },
  questions: { column: "questions", problem: "not-asked" },
};

/**
 * The field of a document that a request would be refused for, and its limit where the text is too
 * long; undefined where none is.
 */
function refusedField(
  document: Given,
  rules: ReferenceRules,
): { field: string; max?: number } | undefined {
  const [issue] = evidenceInput().safeParse(document).error?.issues ?? [];
  if (issue) {
    const field = String(issue.path[0] ?? "");
    const tooLong = issue.code === "too_big" && issue.origin === "string";
    return { field, ...(tooLong && { max: Number(issue.maximum) }) };
  }
  try {
    assertReference(document, rules);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return { field: error.fields[0]?.path.split(".")[0] ?? "" };
    throw error;
  }
}

function shown(proposals: readonly DocumentProposal[]): Comparison["documents"] {
  return proposals.map(({ document, ...rest }) => ({
    ...rest,
    document: evidenceInput().parse(document),
  }));
}
