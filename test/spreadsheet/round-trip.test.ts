import fc from "fast-check";
import { expect, test } from "vitest";
import { sameAnswer } from "../../functions/domain/answer-meaning.ts";
import type { Answer } from "../../functions/domain/answers.ts";
import { QUESTION_KINDS } from "../../functions/domain/questionnaire.ts";
import { answersWorkbook } from "../../functions/spreadsheet/answers-workbook.ts";
import { compareAnswers } from "../../functions/spreadsheet/compare-answers.ts";
import { readAnswers } from "../../functions/spreadsheet/read-answers.ts";
import { readDocuments } from "../../functions/spreadsheet/read-documents.ts";
import { readWorkbook } from "../../functions/spreadsheet/read-workbook.ts";
import { sheetWords } from "../../functions/spreadsheet/words.ts";
import { ANSWERS, DOCUMENT, QUESTIONNAIRE, sourceOf } from "./source.ts";

const questions = QUESTIONNAIRE.sections.flatMap((each) => each.questions);

test("what goes round here are questions of every kind there is", () => {
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(QUESTION_KINDS));
});

test("downloaded, read and downloaded again, a workbook is the same to the byte", () => {
  fc.assert(
    fc.property(ANSWERS, (answers) => {
      const first = answersWorkbook(sourceOf(answers));
      const read = readAnswers(readWorkbook(first), questions, sheetWords("en"));
      expect(read.unreadable).toEqual([]);
      const back: Record<string, Answer | undefined> = {};
      for (const { question, answer } of read.answers) {
        expect(sameAnswer(answer, answers[question]), question).toBe(true);
        back[question] = answers[question] && (answer ?? answers[question]);
      }
      expect(answersWorkbook(sourceOf(back)).equals(first)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("an untouched workbook proposes nothing, whatever was answered on the page since", () => {
  fc.assert(
    fc.property(ANSWERS, ANSWERS, (before, since) => {
      const book = readWorkbook(answersWorkbook(sourceOf(before)));
      const read = readAnswers(book, questions, sheetWords("en"));
      const present = { questions, answers: sourceOf(since).answers };
      expect(compareAnswers(read.answers, present).proposals).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("a workbook in German is read by an English page, since lists carry what they stand for", () => {
  const given: Record<string, Answer> = {
    single: { is: "undisclosed" },
    multiple: { is: "options", options: ["a", "c"] },
    statement: { is: "confirmed" },
  };
  const book = answersWorkbook(sourceOf(given, { words: sheetWords("de") }));
  const read = readAnswers(readWorkbook(book), questions, sheetWords("en"));
  expect(read.unreadable).toEqual([]);
  for (const [id, answer] of Object.entries(given)) {
    expect(read.answers.find((each) => each.question === id)?.answer).toEqual(answer);
  }
});

test("documents come back with their questions, kinds and dates", () => {
  const book = readWorkbook(answersWorkbook(sourceOf({})));
  const { numbers } = readAnswers(book, questions, sheetWords("en"));
  const { documents, unreadable } = readDocuments(book, numbers, []);
  expect(unreadable).toEqual([]);
  const { version: _, questions: asked, ...rest } = DOCUMENT;
  expect(documents).toMatchObject([rest]);
  expect(documents[0]?.questions.toSorted()).toEqual([...asked].sort());
});
