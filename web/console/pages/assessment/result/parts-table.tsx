import { exactPercent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { TableFrame } from "../../../parts/table-frame.tsx";

/** One part of a figure: its own figure, and what it adds to those above it, in basis points. */
export type PartRow = {
  id: string;
  name: string;
  weight: number;
  shown: number;
  adds: number;
  /** What it adds to the whole result, where the figure above is not that already. */
  addsOverall?: number;
};

/** A figure and its parts as a table: each column of what is added comes to the figure below it. */
export function PartsTable(props: { caption: string; first: string; rows: readonly PartRow[] }) {
  const { caption, first, rows } = props;
  const words = t.breakdown;
  const further = rows.some(({ addsOverall }) => addsOverall !== undefined);
  const sum = (of: (row: PartRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return (
    <TableFrame label={caption}>
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" class="end">
              {words.weight}
            </th>
            <th scope="col" class="end">
              {words.shown}
            </th>
            <th scope="col" class="end">
              {words.adds}
            </th>
            {further && (
              <th scope="col" class="end">
                {words.addsOverall}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, weight, shown, adds, addsOverall }) => (
            <tr key={id}>
              <th scope="row" class="wrap">
                {name}
              </th>
              <td class="end">{weight}</td>
              <td class="end">{exactPercent(shown)}</td>
              <td class="end">{exactPercent(adds)}</td>
              {further && <td class="end">{exactPercent(addsOverall ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td class="end">{sum(({ weight }) => weight)}</td>
            <td />
            <td class="end">{exactPercent(sum(({ adds }) => adds))}</td>
            {further && (
              <td class="end">{exactPercent(sum(({ addsOverall = 0 }) => addsOverall))}</td>
            )}
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}
