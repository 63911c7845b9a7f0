import { csvOf } from "../../../../functions/domain/csv.ts";
import { t } from "../../messages/base.ts";
import { directory } from "../../messages/directory.ts";
import { tracking } from "../../messages/tracking.ts";
import type { DirectoryRow } from "./directory-rows.ts";

const words = t.suppliers.columns;

type Text = string | number | undefined;

const columns = (): readonly (readonly [title: string, of: (row: DirectoryRow) => Text])[] => [
  [directory.file.id, ({ id }) => id],
  [words.name, ({ name }) => name],
  [t.supplier.fields.vendorId, ({ vendorId }) => vendorId],
  [t.supplier.fields.country, ({ country }) => country],
  [words.tier, ({ tier }) => tier],
  [directory.file.shown, ({ result }) => result?.grade],
  [directory.file.claimed, ({ result }) => result?.claimed],
  [directory.file.basis, ({ result }) => result && basisOf(result)],
  [tracking.residual, ({ result }) => result && t.bands[result.residual.band]],
  [tracking.risks, ({ result, openRisks }) => result && openRisks],
  [words.assessment, ({ running }) => running && t.assessmentStates[running.status]],
  [tracking.delivery, ({ delivery }) => delivery && lettersOf(delivery)],
  [`${directory.answered} (%)`, ({ answered }) => answered],
  [`${directory.reviewed} (%)`, ({ reviewed }) => reviewed],
  [directory.next, ({ next }) => next?.date],
];

/** Lines of the directory as CSV, in the order given; cells a spreadsheet would run are text. */
export function directoryCsv(rows: readonly DirectoryRow[]): string {
  const all = columns();
  const lines = rows.map((row) => all.map(([, of]) => String(of(row) ?? "")));
  return `\uFEFF${csvOf([all.map(([title]) => title), ...lines])}`;
}

function basisOf({ origin }: NonNullable<DirectoryRow["result"]>): string {
  if (origin === undefined) return directory.file.supplier;
  return origin === "desk" ? directory.desk : directory.noResponse;
}

function lettersOf(delivery: NonNullable<DirectoryRow["delivery"]>): string {
  return delivery === "by-hand" ? tracking.byHand : tracking.states[delivery];
}
