import { Fragment } from "preact";
import { BANDS } from "../../../../functions/domain/bands.ts";
import type { Counted } from "../../../../functions/domain/month-figures.ts";
import { monthText } from "../../format.ts";
import { countedHref } from "../../list/use-counted.ts";
import { t } from "../../messages/base.ts";
import { overview } from "../../messages/overview.ts";
import { TableFrame } from "../../parts/table-frame.tsx";
import type { Dashboard } from "./dashboard.ts";

const words = overview.trend;
type Month = Dashboard["trend"][number];

/** The figures of a month, each with the list behind it. */
const FIGURES = [
  ["suppliers", "/suppliers"],
  ["running", "/assessments?status=running"],
  ["review", "/assessments?status=review"],
  ["decided", "/assessments?status=decided"],
] as const;

/** How the portfolio stood month by month: a table whose last column draws the open risks. */
export function Trend({ months }: { months: readonly Month[] }) {
  const most = Math.max(1, ...months.map(({ risks }) => sum(risks)));
  return (
    <div class="stack">
      <p class="small muted">{words.linked}</p>
      {months.some(isUnlisted) && <p class="small muted">{words.unlisted}</p>}
      <p class="small muted">{words.once}</p>
      {months.length === 1 && <p class="small muted">{words.young}</p>}
      <TableFrame label={words.caption}>
        <table class="table">
          <caption class="hidden-visually">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {FIGURES.map(([figure]) => (
                <th key={figure} scope="col" class="end">
                  {words[figure]}
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
                {FIGURES.map(([figure, href]) => (
                  <td key={figure} class="end">
                    <Behind
                      count={month[figure]}
                      name={words[figure]}
                      href={href}
                      figure={figure}
                      month={month}
                      now={at === months.length - 1}
                    />
                  </td>
                ))}
                <td>
                  <RiskBar month={month} most={most} now={at === months.length - 1} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

/** An earlier month whose figures open nothing. */
function isUnlisted({ listed }: Month, at: number, months: readonly Month[]): boolean {
  return at < months.length - 1 && !listed;
}

/** Open risks of a month by band, as long as their number, worst first. */
function RiskBar(props: { month: Month; most: number; now: boolean }) {
  const { month, most, now } = props;
  const { risks } = month;
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
        {bands.length === 0 && "0"}
        {bands.map((band, at) => (
          <Fragment key={band}>
            {at > 0 && ", "}
            <Behind
              count={risks[band]}
              text={words.part(risks[band], t.bands[band])}
              name={words.risks}
              href={`/risks?band=${band}&status=unsettled&once=yes`}
              figure={band}
              month={month}
              now={now}
            />
          </Fragment>
        ))}
      </span>
    </div>
  );
}

function sum(risks: Month["risks"]): number {
  return BANDS.reduce((total, band) => total + risks[band], 0);
}

/** A figure that opens its list: today's, or what was counted at the end of an earlier month. */
function Behind(props: {
  count: number;
  text?: string;
  name: string;
  href: string;
  figure: Counted;
  month: Month;
  now: boolean;
}) {
  const { count, text = String(count), name, href, figure, month, now } = props;
  if (count === 0 || !(now || month.listed)) return <>{text}</>;
  const [list = ""] = href.split("?");
  return (
    <a
      href={now ? href : countedHref(list, month.month, figure)}
      aria-label={words.figure(text, name, monthText(month.month))}
    >
      {text}
    </a>
  );
}
