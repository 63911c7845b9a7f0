import { exactPercent } from "../../../format.ts";
import { t } from "../../../messages/en.ts";
import { TableFrame } from "../../../parts/table-frame.tsx";
import type { Part, Sum } from "./ledger.ts";

/** A weighted mean as a table: each part, what it adds, both sums, and the mean they make. */
export function MeanTable<Of>(props: {
  caption: string;
  first: string;
  /** The mean as the score has it, in basis points. */
  total: number | null;
  sum: Sum<Of>;
  name: (part: Part<Of>) => string;
  id: (part: Part<Of>) => string;
}) {
  const { caption, first, total, sum, name, id } = props;
  const words = t.breakdown;
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
          </tr>
        </thead>
        <tbody>
          {sum.parts.map((part) => (
            <tr key={id(part)}>
              <th scope="row" class="wrap">
                {name(part)}
              </th>
              <td class="end">{part.weight}</td>
              <td class="end">{exactPercent(part.points)}</td>
              <td class="end">{(part.adds / 100).toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td class="end">{sum.weights}</td>
            <td class="end">{exactPercent(total)}</td>
            <td class="end">{(sum.sum / 100).toFixed(2)}</td>
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}
