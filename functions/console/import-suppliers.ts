import { IMPORT_LIMIT } from "../contract/shapes/import.ts";
import { importLine } from "../data/import-line.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { knownSuppliers } from "../data/known-suppliers.ts";
import { suppliersMarked } from "../data/marks.ts";
import { Refusal } from "../domain/errors.ts";
import {
  type ImportAnswer,
  type ImportRow,
  planImport,
  type Standing,
  separateLines,
} from "../domain/plan-import.ts";
import { marksOf } from "../domain/supplier-marks.ts";
import { type ReportLine, readLines, reportLine } from "../http/import-lines.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Brings in a list of suppliers, or says line by line what that would do. A line that is done is
 * recognised when it comes again, so a list that broke off is simply sent once more.
 */
export const importSuppliers: ConsoleAct<"importSuppliers"> = async (given) => {
  const { caller, body, query, now } = given;
  const { context } = caller;
  const dryRun = query.dryRun === "true";
  if (!dryRun && body.rows.length > IMPORT_LIMIT.run) {
    const message = `Bring in at most ${IMPORT_LIMIT.run} lines at once.`;
    throw new Refusal("invalid", "Some fields need mending.", {
      fields: [{ path: "rows", message }],
    });
  }
  const { rows, answers, invalid } = readLines(body.rows);
  const done = dryRun
    ? (await planned(context, rows, answers)).map(reportLine)
    : await broughtIn(rows, (row) => lineDone(row));
  const lines = [...done, ...invalid].sort((one, other) => one.line - other.line);
  return { dryRun, lines };

  async function lineDone(row: ImportRow): Promise<ReportLine> {
    const apart = answers.get(row.line) === "new";
    const outcome = await importLine(
      context,
      { row, apart, plan: async () => (await planned(context, [row], answers))[0] },
      caller,
      now,
    );
    return {
      ...reportLine(outcome.planned),
      ...(outcome.supplier && { supplier: outcome.supplier }),
    };
  }
};

async function planned(
  context: OrganisationContext,
  rows: readonly ImportRow[],
  answers: ReadonlyMap<number, ImportAnswer>,
) {
  return planImport(rows, await standingFor(context, rows), answers);
}

/** The suppliers that any of these lines may be taken for. */
async function standingFor(
  context: OrganisationContext,
  rows: readonly ImportRow[],
): Promise<Standing> {
  const marks = rows.flatMap((row) => marksOf({ ...row, email: row.contactEmail }));
  const marked = await suppliersMarked(context, marks);
  const ids = marks.flatMap((mark) => marked(mark) ?? []);
  const known = await knownSuppliers(context, ids);
  return (mark) => known.get(marked(mark) ?? "");
}

/** Lines that may be the same company one after the other, since one may add to the one before. */
async function broughtIn(
  rows: readonly ImportRow[],
  act: (row: ImportRow) => Promise<ReportLine>,
): Promise<ReportLine[]> {
  const groups = separateLines(rows).map(async (group) => {
    const lines: ReportLine[] = [];
    for (const row of group) lines.push(await act(row));
    return lines;
  });
  return (await Promise.all(groups)).flat();
}
