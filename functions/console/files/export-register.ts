import { listMembers } from "../../data/members.ts";
import { wholeRegister } from "../../data/risks.ts";
import { csvOf } from "../../domain/csv.ts";
import { cellsOf, REGISTER_COLUMNS } from "../../domain/register-table.ts";
import { CSV_TYPE, JSON_TYPE, WORKBOOK_TYPE } from "../../http/files/media-types.ts";
import { registerWorkbook } from "../../spreadsheet/register-workbook.ts";
import type { ConsoleFileAct } from "../caller.ts";

/** The register as a file; a spreadsheet reads every cell of it as text, whatever it begins with. */
export const exportRegister: ConsoleFileAct<"exportRegister"> = async ({ caller, query, now }) => {
  const { context } = caller;
  const [risks, members] = await Promise.all([wholeRegister(context), listMembers(context)]);
  const name = `register-${now.slice(0, 10)}`;
  if (query.format === "json") {
    const kept = { format: "assay-register/1", exportedAt: now, risks };
    const bytes = Buffer.from(JSON.stringify(kept, undefined, 2), "utf8");
    return { name: `${name}.json`, type: JSON_TYPE, bytes };
  }
  const rows = risks.map((risk) => {
    const cells = cellsOf(risk, members);
    return REGISTER_COLUMNS.map((column) => cells[column]);
  });
  const table = [[...REGISTER_COLUMNS], ...rows];
  if (query.format === "csv") {
    // The mark at the beginning makes spreadsheet programs read it as UTF-8.
    return { name: `${name}.csv`, type: CSV_TYPE, bytes: Buffer.from(`\uFEFF${csvOf(table)}`) };
  }
  return { name: `${name}.xlsx`, type: WORKBOOK_TYPE, bytes: registerWorkbook(table) };
};
