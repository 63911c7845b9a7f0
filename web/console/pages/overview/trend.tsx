import { BANDS } from "../../../../functions/domain/bands.ts";
import { monthText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { overview } from "../../messages/overview.ts";
import { TableFrame } from "../../parts/table-frame.tsx";
import type { Dashboard } from "./dashboard.ts";

const words = overview.trend;
type Month = Dashboard["trend"][number];

/** How the portfolio stood month by month: a table whose last column draws the open risks. */
export function Trend({ months }: { months: readonly Month[] }) {
  const most = Math.max(1, ...months.map(({ risks }) => sum(risks)));
  return (
    <div class="stack">
      {months.length === 1 && <p class="small muted">{words.young}</p>}
      <TableFrame label={words.caption}>
        <table class="table">
          <caption class="hidden-visually">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {[words.suppliers, words.running, words.review, words.decided].map((title) => (
                <th key={title} scope="col" class="end">
                  {title}
                </th>
              ))}
              <th scope="col">{words.risks}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month, at) => (
              <tr key={month.month}>
                <th scope="row" class="nowrap">
                  {monthText(month.month)}
                  {at === months.length - 1 && <span class="muted"> ({words.now})</span>}
                </th>
                <td class="end">{month.suppliers}</td>
                <td class="end">{month.running}</td>
                <td class="end">{month.review}</td>
                <td class="end">{month.decided}</td>
                <td>
                  <RiskBar month={month} most={most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

/** Open risks of a month by band, as long as their number, worst first. */
function RiskBar({ month: { risks }, most }: { month: Month; most: number }) {
  const bands = BANDS.toReversed().filter((band) => risks[band] > 0);
  const starts = bands.map((_, at) =>
    bands.slice(0, at).reduce((width, band) => width + risks[band], 0),
  );
  return (
    <div class="trend-cell">
      <svg
        class="trend-bar"
        viewBox={`0 0 ${most} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bands.map((band, at) => (
          <rect
            key={band}
            class={`heat-fill-${band.toLowerCase()}`}
            x={starts[at]}
            width={risks[band]}
            height="1"
          />
        ))}
      </svg>
      <span class="small">
        {bands.length === 0
          ? "0"
          : bands.map((band) => words.part(risks[band], t.bands[band])).join(", ")}
      </span>
    </div>
  );
}

function sum(risks: Month["risks"]): number {
  return BANDS.reduce((total, band) => total + risks[band], 0);
}
