import Papa from "papaparse";
import * as z from "zod";
import { riskRow } from "../../contract/shapes/register.ts";
import { REGISTER_LINES } from "../../contract/shapes/register-plan.ts";
import { withoutGuard } from "../../domain/csv.ts";
import { lazy } from "../../domain/lazy.ts";
import { type Cells, cellsOf, REGISTER_COLUMNS } from "../../domain/register-table.ts";
import { readRegisterWorkbook, type TableLine } from "../../spreadsheet/read-register.ts";
import { SpreadsheetError } from "../../spreadsheet/spreadsheet-error.ts";

/** A file of the register: its lines by column, and which columns it does not know. */
export type RegisterFile = {
  lines: { line: number; cells: Cells; unreadable: string[] }[];
  unknownColumns: string[];
};

/** Reads an export that came back: a workbook, JSON or CSV, told apart by how it begins. */
export function readRegisterFile(bytes: Buffer): RegisterFile {
  const begin = bytes.subarray(0, 64).toString("utf8");
  if (bytes.length === 0) throw new SpreadsheetError("empty");
  if (begin.startsWith("PK")) return byHeadings(readRegisterWorkbook(bytes, ["due"]));
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (/^\s*\{/.test(text)) return fromJson(text);
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  return byHeadings(
    data.map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => withoutGuard(cell)) })),
  );
}

function byHeadings([first, ...rest]: readonly TableLine[]): RegisterFile {
  const headings = (first?.cells ?? []).map((each) => each?.trim() ?? "");
  if (!headings.includes("risk") && !headings.includes("id")) {
    throw new SpreadsheetError("not-ours");
  }
  if (rest.length > REGISTER_LINES) throw new SpreadsheetError("too-large");
  const lines = rest
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .map(({ line, cells }) => {
      const named = headings.map((heading, at) => [heading, cells[at] ?? ""] as const);
      const unreadable = headings.filter((_, at) => cells[at] === null);
      return { line, cells: Object.fromEntries(named.filter(([name]) => known(name))), unreadable };
    });
  return { lines, unknownColumns: headings.filter((name) => name !== "" && !known(name)) };
}

function known(name: string): boolean {
  return REGISTER_COLUMNS.some((column) => column === name);
}

const registerJson = lazy(() =>
  z.object({ risks: z.array(riskRow().partial({ id: true, version: true })).max(REGISTER_LINES) }),
);

function fromJson(text: string): RegisterFile {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new SpreadsheetError("damaged");
  }
  const read = registerJson().safeParse(given);
  if (!read.success) throw new SpreadsheetError("not-ours");
  const lines = read.data.risks.map(({ id = "", version = 0, ...risk }, at) => ({
    ...{ line: at + 1, unreadable: [] },
    cells: cellsOf({ ...risk, id, version }, []),
  }));
  return { lines, unknownColumns: [] };
}
