import type { SheetPlan } from "./sheet-plan.ts";
import { sheetXml } from "./sheet-xml.ts";
import { stylesXml } from "./styles.ts";
import { attributeText } from "./xml-text.ts";
import { zip } from "./zip-write.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A workbook (.xlsx) of these sheets, at least one of them visible. Every text is written as text
 * and no cell as a formula; equal plans give equal bytes.
 */
export function writeWorkbook(sheets: readonly SheetPlan[]): Buffer {
  const numbered = sheets.map((plan, index) => ({ plan, number: index + 1 }));
  const names = sheetNames(sheets.map(({ name }) => name));
  return zip([
    ["[Content_Types].xml", HEAD + contentTypes(sheets.length)],
    ["_rels/.rels", HEAD + relations([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered
        .map(({ plan, number }, index) => {
          const state = plan.hidden ? ' state="hidden"' : "";
          const name = attributeText(names[index] ?? "");
          return `<sheet name="${name}" sheetId="${number}"${state} r:id="rId${number}"/>`;
        })
        .join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      HEAD +
        relations([
          ...numbered.map(({ number }) => ["worksheet", `worksheets/sheet${number}.xml`] as const),
          ["styles", "styles.xml"],
        ]),
    ],
    ["xl/styles.xml", HEAD + stylesXml()],
    ...numbered.map(
      ({ plan, number }) => [`xl/worksheets/sheet${number}.xml`, HEAD + sheetXml(plan)] as const,
    ),
  ]);
}

/** Names that a spreadsheet program takes: at most 31 characters, some forbidden, each once. */
export function sheetNames(wished: readonly string[]): string[] {
  const taken = new Set<string>();
  return wished.map((wish) => {
    const clean = wish
      .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
      .replace(/^'+|'+$/g, "")
      .trim();
    const base = clean.slice(0, 31).trim() || "Sheet";
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      name = `${base.slice(0, 31 - ` ${count}`.length)} ${count}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function relations(all: readonly (readonly [kind: string, target: string])[]): string {
  const each = all.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("workbook", "sheet.main"),
    override("styles", "styles"),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`worksheets/sheet${index + 1}`, "worksheet"),
    ),
    "</Types>",
  ].join("");
}
