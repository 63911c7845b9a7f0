import fc from "fast-check";
import { expect, test } from "vitest";
import { answersWorkbook } from "../../functions/spreadsheet/answers-workbook.ts";
import { LIMITS } from "../../functions/spreadsheet/limits.ts";
import { MARKS } from "../../functions/spreadsheet/marks.ts";
import { readAnswers } from "../../functions/spreadsheet/read-answers.ts";
import { readDocuments } from "../../functions/spreadsheet/read-documents.ts";
import { readWorkbook } from "../../functions/spreadsheet/read-workbook.ts";
import { SpreadsheetError } from "../../functions/spreadsheet/spreadsheet-error.ts";
import { sheetWords } from "../../functions/spreadsheet/words.ts";
import { zip } from "../../functions/spreadsheet/zip-write.ts";
import { QUESTIONNAIRE, sourceOf } from "./source.ts";

const questions = QUESTIONNAIRE.sections.flatMap((each) => each.questions);

const WORKBOOK = `<workbook><sheets><sheet name="A" id="r1"/></sheets></workbook>`;
const RELATIONS = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`;

/** A workbook of one sheet with this XML, and more files beside. */
function book(sheet: string, more: [string, string][] = []): Buffer {
  return zip([
    ["xl/workbook.xml", WORKBOOK],
    ["xl/_rels/workbook.xml.rels", RELATIONS],
    ["xl/worksheets/sheet1.xml", sheet],
    ...more,
  ]);
}

/** What a file is refused for; "read" where it is not. */
function refusalOf(bytes: Buffer): string {
  try {
    readWorkbook(bytes);
    return "read";
  } catch (error) {
    if (error instanceof SpreadsheetError) return error.problem;
    throw error;
  }
}

const cells = (inside: string) => `<worksheet><sheetData>${inside}</sheetData></worksheet>`;
const GOOD = cells(`<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>`);
const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;

test.for<[file: string, bytes: () => Buffer, outcome: string]>([
  ["a plain workbook", () => book(GOOD), "read"],
  ["nothing", () => Buffer.alloc(0), "empty"],
  ["a text", () => Buffer.from("question;answer\n1;yes"), "not-a-workbook"],
  ["a page", () => Buffer.from("<html>PK</html>".repeat(20)), "not-a-workbook"],
  ["an archive of something else", () => zip([["a.txt", "x"]]), "not-a-workbook"],
  [
    "an old or locked workbook",
    () => Buffer.from("d0cf11e0a1b11ae1".repeat(9), "hex"),
    "protected",
  ],
  ["a workbook with macros", () => book(GOOD, [["xl/vbaProject.bin", "x"]]), "macros"],
  ["a sheet that unpacks to 40 MB", () => book(" ".repeat(40_000_000)), "too-large"],
  [
    "three files that unpack to 10 MB each",
    () =>
      zip([
        [
          "xl/workbook.xml",
          `<workbook><sheets>${"abc".replace(/./g, '<sheet id="$&"/>')}</sheets></workbook>`,
        ],
        [
          "xl/_rels/workbook.xml.rels",
          `<r>${"abc".replace(/./g, '<Relationship Id="$&" Target="$&.xml"/>')}</r>`,
        ],
        ...["a", "b", "c"].map((name) => [`xl/${name}.xml`, " ".repeat(10_000_000)] as const),
      ]),
    "too-large",
  ],
  [
    "ten thousand files",
    () => zip(Array.from({ length: 10_000 }, (_, index) => [`xl/${index}`, ""] as const)),
    "too-large",
  ],
  ["a file of more than 4 MB", () => Buffer.alloc(LIMITS.file + 1, 1), "too-large"],
  [
    "a row far below the last one",
    () => book(cells('<row r="1"><c r="A9999999"><v>1</v></c></row>')),
    "damaged",
  ],
  ["a row number that is none", () => book(cells('<row r="1e9"><c><v>1</v></c></row>')), "damaged"],
  [
    "a cell in the last row a program shows",
    () => book(cells('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
    "read",
  ],
  ["entities made of entities", () => book(`${ENTITIES}${GOOD}`), "unsafe"],
  [
    "a document type that names a file",
    () => book(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${GOOD}`),
    "unsafe",
  ],
  ["an entity nobody defined", () => book(cells("<row><c><v>&boom;</v></c></row>")), "unsafe"],
  [
    "two hundred and one sheets of one file",
    () =>
      zip([
        ["xl/workbook.xml", `<workbook>${'<sheet id="r1"/>'.repeat(201)}</workbook>`],
        ["xl/_rels/workbook.xml.rels", RELATIONS],
        ["xl/worksheets/sheet1.xml", GOOD],
      ]),
    "too-large",
  ],
  [
    "a tag with a thousand attributes",
    () =>
      book(`<worksheet ${Array.from({ length: 1000 }, (_, index) => `a${index}=""`).join(" ")}/>`),
    "too-large",
  ],
  ["a tag that never ends", () => book("<worksheet ".repeat(50_000)), "damaged"],
  ["attributes that are none", () => book(`<worksheet ${"a".repeat(1_000_000)}>`), "damaged"],
  ["a text that is not there", () => book(cells('<row><c t="s"><v>7</v></c></row>')), "damaged"],
  [
    "a hundred thousand and one cells",
    () =>
      book(
        cells(
          `<row r="1">${"<c><v>1</v></c>".repeat(16_000)}</row>`.repeat(7).replace(/r="1"/g, ""),
        ),
      ),
    "too-large",
  ],
])("%s is read or refused by its content", ([, bytes, outcome]) => {
  expect(refusalOf(bytes())).toBe(outcome);
});

/** A cell with a text, in the next column or at an address. */
const text = (value: string, address = "") =>
  `<c ${address && `r="${address}"`} t="inlineStr"><is><t>${value}</t></is></c>`;

/** What a workbook of these sheets is refused for when its answers and documents are read. */
function answersRefusalOf(...sheets: readonly string[]): string {
  const names = sheets.map((_, index) => `s${index}`);
  const bytes = zip([
    ["xl/workbook.xml", `<w>${names.map((id) => `<sheet name="${id}" id="${id}"/>`).join("")}</w>`],
    [
      "xl/_rels/workbook.xml.rels",
      `<r>${names.map((id) => `<Relationship Id="${id}" Target="${id}.xml"/>`).join("")}</r>`,
    ],
    ...sheets.map((sheet, index) => [`xl/s${index}.xml`, cells(sheet)] as const),
  ]);
  try {
    const read = readWorkbook(bytes);
    const { numbers } = readAnswers(read, questions, sheetWords("en"));
    readDocuments(read, numbers, []);
    return "read";
  } catch (error) {
    if (error instanceof SpreadsheetError) return error.problem;
    throw error;
  }
}

const times = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join("");

test("a list of thousands of texts, with a line to look up for each, is read through once", () => {
  const answers = `<row r="1">${text(MARKS.answers, "A1")}</row>${times(12_000, (index) => {
    const row = index + 2;
    return `<row r="${row}">${text("multiple", `A${row}`)}${text("l11999", `H${row}`)}</row>`;
  })}`;
  const lists = `<row r="1">${text(MARKS.lists, "A1")}</row>${times(12_000, (index) => {
    return `<row>${text("multiple|part")}${text(`l${index}`)}${text("yes")}</row>`;
  })}`;
  expect(answersRefusalOf(answers, lists)).toBe("read");
});

test("more documents than anybody lists are refused", () => {
  const line = (row: number) =>
    `<row r="${row}">${["1.1", "Policy", "A policy", "https://acme.example/", "2026-01-31"]
      .map((value, index) => text(value, `${"CDEFG"[index]}${row}`))
      .join("")}</row>`;
  const answers = `<row r="1">${text(MARKS.answers, "A1")}</row><row r="2">${text("text", "A2")}${text("1.1", "E2")}</row>`;
  const types = `<row r="1">${text(MARKS.lists, "A1")}</row><row>${text("documents|type")}${text("Policy")}${text("policy")}</row>`;
  const listing = (count: number) =>
    `<row r="1">${text(MARKS.documents, "A1")}</row>${times(count, (index) => line(index + 2))}`;
  expect(answersRefusalOf(answers, listing(LIMITS.documents), types)).toBe("read");
  expect(answersRefusalOf(answers, listing(LIMITS.documents + 1), types)).toBe("too-large");
});

test("a directory that lies about sizes does not make more be unpacked", () => {
  const bytes = book(" ".repeat(40_000_000));
  // The size stands in the directory as well as before the file; both are made small.
  for (let at = bytes.indexOf("PK"); at >= 0; at = bytes.indexOf("PK", at + 2)) {
    const kind = bytes.readUInt16LE(at + 2);
    if (kind === 0x0403) bytes.writeUInt32LE(10, at + 22);
    if (kind === 0x0201) bytes.writeUInt32LE(10, at + 24);
  }
  expect(refusalOf(bytes)).toBe("too-large");
});

test("whatever bytes of a workbook are bent, it is read or refused, and never anything else", () => {
  const good = answersWorkbook(sourceOf({ text: { is: "text", text: "Some words" } }));
  const bends = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(bends, (all) => {
      const bytes = Buffer.from(good);
      for (const [at, value] of all) bytes[at] = value;
      expect(typeof refusalOf(bytes)).toBe("string");
    }),
    { numRuns: 500 },
  );
});
