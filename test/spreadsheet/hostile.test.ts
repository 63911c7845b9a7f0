import fc from "fast-check";
import { expect, test } from "vitest";
import { answersWorkbook } from "../../functions/spreadsheet/answers-workbook.ts";
import { LIMITS } from "../../functions/spreadsheet/limits.ts";
import { readWorkbook } from "../../functions/spreadsheet/read-workbook.ts";
import { SpreadsheetError } from "../../functions/spreadsheet/spreadsheet-error.ts";
import { zip } from "../../functions/spreadsheet/zip-write.ts";
import { sourceOf } from "./source.ts";

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
