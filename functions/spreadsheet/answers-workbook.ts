import { answersSheet } from "./answers-sheet.ts";
import { documentsSheet } from "./documents-sheet.ts";
import { listMaker } from "./lists.ts";
import type { SheetSource } from "./sheet-source.ts";
import { startSheet } from "./start-sheet.ts";
import { tableSheet } from "./table-sheet.ts";
import { sheetNames, writeWorkbook } from "./write-workbook.ts";

/**
 * A questionnaire with its answers so far as a workbook (.xlsx): instructions, one line a question,
 * a sheet for each question that asks for rows, the documents, and the lists that cells offer.
 * Equal input gives equal bytes.
 */
export function answersWorkbook(source: SheetSource): Buffer {
  const { words, questionnaire, answers, unlocked } = source;
  const lists = listMaker(words.sheets.lists);
  const given = new Map(answers.map(({ question, answer }) => [question, answer]));
  const tables = questionnaire.sections.flatMap(({ questions }, section) =>
    questions.flatMap((question, index) =>
      question.table
        ? [{ question, table: question.table, at: `${section + 1}.${index + 1}` }]
        : [],
    ),
  );
  const { start, answers: main, documents, lists: hidden } = words.sheets;
  const wished = tables.map(({ table, at }) => `${at} ${table.row}`);
  const names = sheetNames([start, main, ...wished, documents, hidden]).slice(2);
  const tableSheets = new Map(
    tables.map(({ question }, index) => [question.id, names[index] ?? ""]),
  );
  return writeWorkbook([
    startSheet(source),
    answersSheet(source, lists, tableSheets),
    ...tables.map(({ question, table }) =>
      tableSheet(
        {
          name: tableSheets.get(question.id) ?? "",
          question,
          table,
          answer: given.get(question.id),
          locked: unlocked !== undefined && !unlocked.includes(question.id),
        },
        lists,
        words,
      ),
    ),
    documentsSheet(source, lists),
    lists.plan(),
  ]);
}
