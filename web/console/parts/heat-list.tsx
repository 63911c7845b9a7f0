import { riskPoint } from "../../../functions/domain/bands.ts";
import type { Heat } from "../../../functions/domain/heat.ts";
import { t } from "../messages/base.ts";
import { heat as words } from "../messages/heat.ts";
import { TableFrame } from "./table-frame.tsx";

/** The heatmap's twin: its places with entries as lines of a table, the worst first. */
export function HeatList(props: {
  heat: Heat;
  caption: string;
  hrefOf: (likelihood: number, impact: number) => string;
}) {
  const { heat, caption, hrefOf } = props;
  const places = heat
    .flatMap((row, at) => row.map((count, to) => ({ count, ...riskPoint(at + 1, to + 1) })))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.product - one.product || other.impact - one.impact);
  if (places.length === 0) return <p class="small muted">{words.empty}</p>;
  return (
    <TableFrame label={caption}>
      <table class="table table-narrow">
        <caption class="hidden-visually">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.band}</th>
            <th scope="col" class="end">
              {words.risks}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ likelihood, impact, band, count }) => (
            <tr key={`${likelihood}x${impact}`}>
              <th scope="row">{words.at(likelihood, impact)}</th>
              <td>{t.bands[band]}</td>
              <td class="end">
                <a
                  href={hrefOf(likelihood, impact)}
                  aria-label={words.said(likelihood, impact, count)}
                >
                  {count}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
