import { type Band, riskPoint } from "../../../functions/domain/bands.ts";
import type { Heat } from "../../../functions/domain/heat.ts";
import { heat as words } from "../messages/heat.ts";

const STEPS = [1, 2, 3, 4, 5] as const;

/**
 * Five by five: how many entries stand at a likelihood (upwards) and an impact (rightwards). It is
 * a table, so it reads as one; each number leads to its entries, and each place names its band.
 */
export function Heatmap({
  heat,
  caption,
  hrefOf,
  chosen,
}: {
  heat: Heat;
  caption: string;
  hrefOf: (likelihood: number, impact: number) => string;
  /** The place whose entries are listed, as "likelihood x impact". */
  chosen?: string | undefined;
}) {
  return (
    <div class="heat">
      <table class="heat-table">
        <caption class="hidden-visually">{caption}</caption>
        <thead>
          <tr>
            <td />
            {STEPS.map((impact) => (
              <th key={impact} scope="col" class="heat-head">
                <span class="hidden-visually">{words.impact} </span>
                {impact}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STEPS.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row" class="heat-head">
                <span class="hidden-visually">{words.likelihood} </span>
                {likelihood}
              </th>
              {STEPS.map((impact) => {
                const { band } = riskPoint(likelihood, impact);
                const count = heat[likelihood - 1]?.[impact - 1] ?? 0;
                const here = chosen === `${likelihood}x${impact}`;
                return (
                  <td key={impact} class={`heat-cell heat-${band.toLowerCase()}`}>
                    {count > 0 ? (
                      <a
                        class="heat-link"
                        href={hrefOf(likelihood, impact)}
                        aria-current={here ? "true" : undefined}
                      >
                        <span class="heat-count">
                          {count}
                          <span class="hidden-visually"> {words.entries(count)}, </span>
                        </span>
                        <BandName band={band} />
                      </a>
                    ) : (
                      <>
                        <span class="hidden-visually">{words.none}, </span>
                        <BandName band={band} />
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="heat-foot small muted" aria-hidden="true">
        {words.likelihood} ↑ · {words.impact} →
      </p>
    </div>
  );
}

/** The word of a place, so that no colour stands alone. */
function BandName({ band }: { band: Band }) {
  return <span class="heat-word">{words.bands.find(([each]) => each === band)?.[1]}</span>;
}
