import { STYLES, type Style } from "./sheet-plan.ts";

/** The number of a style in the workbook's list of them. */
export function styleNumber(style: Style): number {
  return STYLES.indexOf(style);
}

const TEXT = 49;
const DAY = 164;

type Look = { font: number; fill: number; border: number; format: number; open: boolean };

// Cells to write into are told from the rest by their border as well as by their colour. Their
// texts carry a quote prefix: whatever is typed there stays text and never becomes a formula.
const LOOKS: Readonly<Record<Style, Look>> = {
  plain: { font: 0, fill: 0, border: 0, format: 0, open: false },
  title: { font: 2, fill: 0, border: 0, format: TEXT, open: false },
  heading: { font: 1, fill: 2, border: 0, format: TEXT, open: false },
  text: { font: 0, fill: 0, border: 0, format: TEXT, open: false },
  quiet: { font: 3, fill: 0, border: 0, format: TEXT, open: false },
  "quiet-number": { font: 3, fill: 0, border: 0, format: 0, open: false },
  "quiet-date": { font: 3, fill: 0, border: 0, format: DAY, open: false },
  "write-text": { font: 0, fill: 3, border: 1, format: TEXT, open: true },
  "write-number": { font: 0, fill: 3, border: 1, format: 0, open: true },
  "write-date": { font: 0, fill: 3, border: 1, format: DAY, open: true },
  section: { font: 1, fill: 0, border: 0, format: TEXT, open: false },
};

/** The part of a workbook that says how cells look. */
export function stylesXml(): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="FF7A8794"/></${name}>`;
  const box = ["left", "right", "top", "bottom"].map(side).join("");
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    '<fonts count="4">',
    font("FF1B2733"),
    font("FF1B2733", "<b/>"),
    font("FF1B2733", "<b/>", 16),
    font("FF55616E"),
    "</fonts>",
    '<fills count="4"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    `${fill("FFE6ECF1")}${fill("FFFFFBEA")}</fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${box}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${STYLES.length}">${STYLES.map((each) => look(LOOKS[each])).join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

function font(colour: string, extra = "", size = 11): string {
  return `<font>${extra}<sz val="${size}"/><color rgb="${colour}"/><name val="Calibri"/></font>`;
}

function fill(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;
}

function look({ font: fontId, fill: fillId, border, format, open }: Look): string {
  const quoted = format === TEXT ? ' quotePrefix="1"' : "";
  return [
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${border}" xfId="0"`,
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`,
    ` applyProtection="1"${quoted}><alignment vertical="top" wrapText="1"/>`,
    `<protection locked="${open ? 0 : 1}"/></xf>`,
  ].join("");
}
