import { IMPORT_LIMIT } from "../contract/shapes/import.ts";
import { importLine } from "../data/import-line.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { suppliersMarked } from "../data/marks.ts";
import { wholeSuppliers } from "../data/whole-suppliers.ts";
import { Refusal } from "../domain/errors.ts";
import {
  type ImportAnswer,
  type ImportOutcome,
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
  const plan = await planned(context, rows, answers);
  const done = dryRun
    ? plan.map(reportLine)
    : await broughtIn(rows, (row, first) =>
        lineDone(row, first ? plan.find(({ line }) => line === row.line) : undefined),
      );
  const lines = [...done, ...invalid].sort((one, other) => one.line - other.line);
  return { dryRun, lines };

  /** `foreseen`: what is to become of a line that no line before it bears on. */
  async function lineDone(row: ImportRow, foreseen?: ImportOutcome): Promise<ReportLine> {
    const apart = answers.get(row.line) === "new";
    let held = foreseen;
    const plan = async () => {
      const outcome = held;
      held = undefined;
      return outcome ?? (await planned(context, [row], answers))[0];
    };
    const outcome = await importLine(context, { row, apart, plan }, caller, now);
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
  const whole = await wholeSuppliers(context, ids);
  const known = new Map(
    whole.map(({ supplier: { id, name, vendorId }, contacts, engagements }) => {
      const products = engagements.map(({ product }) => product);
      return [id, { id, name, vendorId, contacts: [...contacts], products }];
    }),
  );
  return (mark) => known.get(marked(mark) ?? "");
}

/** Lines that may be the same company one after the other, since one may add to the one before. */
async function broughtIn(
  rows: readonly ImportRow[],
  act: (row: ImportRow, first: boolean) => Promise<ReportLine>,
): Promise<ReportLine[]> {
  const groups = separateLines(rows).map(async (group) => {
    const lines: ReportLine[] = [];
    for (const row of group) lines.push(await act(row, group[0] === row));
    return lines;
  });
  return (await Promise.all(groups)).flat();
}
