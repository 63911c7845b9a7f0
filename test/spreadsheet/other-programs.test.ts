import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { answersWorkbook } from "../../functions/spreadsheet/answers-workbook.ts";
import { readWorkbook } from "../../functions/spreadsheet/read-workbook.ts";
import { sourceOf } from "./source.ts";

test("another reader finds the answers as texts, numbers and dates", async () => {
  const book = answersWorkbook(
    sourceOf({
      single: { is: "option", option: "no" },
      number: { is: "number", value: 12.5 },
      date: { is: "date", date: "2027-03-14" },
      text: { is: "text", text: "=1+1\nand more" },
    }),
  );
  const rows = await readSheet(book, "Answers", { trim: false });
  const row = (id: string) => rows.find((each) => each[0] === id);
  expect(row("single")?.[7]).toBe("=No");
  expect(row("number")?.[7]).toBe(12.5);
  expect(row("date")?.[7]).toEqual(new Date("2027-03-14T00:00:00.000Z"));
  expect(row("text")?.[7]).toBe("=1+1\nand more");
});

test("what another writer made is read by place, and its formulas as formulas", async () => {
  const data = [
    [{ value: "a & b" }, { value: 3 }, { value: true, type: Boolean }],
    [null, { value: "=1+1", type: "Formula" as const }, { value: "ü <€>" }],
  ];
  const book = await writeXlsxFile(data, { sheet: "Given" }).toBuffer();
  const [sheet] = readWorkbook(book).sheets;
  expect(sheet?.name).toBe("Given");
  expect(sheet?.rows.get(1)?.get(1)).toEqual({ is: "text", text: "a & b" });
  expect(sheet?.rows.get(1)?.get(2)).toEqual({ is: "number", value: 3 });
  expect(sheet?.rows.get(1)?.get(3)).toEqual({ is: "boolean", value: true });
  expect(sheet?.rows.get(2)?.get(1)).toBeUndefined();
  expect(sheet?.rows.get(2)?.get(2)).toEqual({ is: "formula" });
  expect(sheet?.rows.get(2)?.get(3)).toEqual({ is: "text", text: "ü <€>" });
});
