import type { RiskRow } from "../../../../functions/contract/shapes/register.ts";
import { csvOf } from "../../../../functions/domain/csv.ts";
import { g } from "../../messages/register.ts";

/** Hands the register over as a file; cells a spreadsheet would run are written as text. */
export function RegisterExport({ rows }: { rows: readonly RiskRow[] }) {
  return (
    <fieldset class="row no-print" aria-label={g.exports.label}>
      <button
        type="button"
        class="button button-small"
        onClick={() => save("register.csv", "text/csv", `\uFEFF${csvOf(table(rows))}`)}
      >
        {g.exports.csv}
      </button>
      <button
        type="button"
        class="button button-small"
        onClick={() => save("register.json", "application/json", JSON.stringify(rows, null, 2))}
      >
        {g.exports.json}
      </button>
    </fieldset>
  );
}

const COLUMNS: readonly (readonly [name: string, of: (row: RiskRow) => string | undefined])[] = [
  ["id", ({ id }) => id],
  ["version", ({ version }) => String(version)],
  ["supplier", ({ supplierName }) => supplierName],
  ["product", ({ product }) => product],
  ["tier", ({ tier }) => tier],
  ["cause", ({ cause }) => cause],
  ["risk", ({ sentence }) => sentence],
  ["inherentLikelihood", ({ inherent }) => String(inherent.likelihood)],
  ["inherentImpact", ({ inherent }) => String(inherent.impact)],
  ["currentLikelihood", ({ current }) => String(current.likelihood)],
  ["currentImpact", ({ current }) => String(current.impact)],
  ["currentBand", ({ current }) => current.band],
  ["open", ({ open }) => String(open)],
  ["status", ({ status }) => status],
  ["treatment", ({ treatment }) => treatment],
  ["owner", ({ owner }) => owner],
  ["due", ({ due }) => due],
  ["targetLikelihood", ({ target }) => target && String(target.likelihood)],
  ["targetImpact", ({ target }) => target && String(target.impact)],
  ["acceptedBy", ({ acceptance }) => acceptance?.by.name],
  ["acceptedUntil", ({ acceptance }) => acceptance?.until.date],
  ["reReview", ({ reReview }) => String(reReview)],
  ["note", ({ note }) => note],
];

function table(rows: readonly RiskRow[]): string[][] {
  return [
    COLUMNS.map(([name]) => name),
    ...rows.map((row) => COLUMNS.map(([, of]) => of(row) ?? "")),
  ];
}

function save(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
