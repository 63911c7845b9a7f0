import { t } from "../../messages/base.ts";
import type { Dashboard } from "./dashboard.ts";

const PLACES = { assessment: "/assessments", risk: "/risks", finding: "/findings" } as const;

/** What waits for somebody, the most pressing first, each with the page that settles it. */
export function Needs({ needs: { first, total } }: { needs: Dashboard["needs"] }) {
  return (
    <section class="stack" aria-labelledby="needs">
      <h2 id="needs">{t.overview.needs}</h2>
      {total === 0 && <p class="muted">{t.overview.nothing}</p>}
      <ul class="plain lines">
        {first.map(({ why, of, id, supplierName, subject, mine }) => (
          <li key={why + of + id} class="need">
            <span class="need-why small">
              {t.overview.why[why]}
              {mine && <strong class="need-mine"> {t.overview.mine}</strong>}
            </span>
            <a href={`${PLACES[of]}/${id}`}>{`${supplierName}: ${subject}`}</a>
          </li>
        ))}
      </ul>
      {total > first.length && <p class="small muted">{t.overview.more(first.length, total)}</p>}
    </section>
  );
}
