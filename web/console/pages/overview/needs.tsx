import { useEffect, useState } from "preact/hooks";
import { t } from "../../messages/base.ts";
import { spoken } from "../../messages/language.ts";
import type { Dashboard } from "./dashboard.ts";

const PLACES = { assessment: "/assessments", risk: "/risks", finding: "/findings" } as const;

type Need = Dashboard["needs"]["first"][number];

/** What waits for somebody, the most pressing first, each with the page that settles it. */
export function Needs({ needs: { first, total } }: { needs: Dashboard["needs"] }) {
  const subjectOf = useSubjects();
  return (
    <section class="stack" aria-labelledby="needs">
      <h2 id="needs">{t.overview.needs}</h2>
      {total === 0 && <p class="muted">{t.overview.nothing}</p>}
      <ul class="plain lines">
        {first.map((need) => {
          const { why, of, id, supplierName, mine } = need;
          return (
            <li key={why + of + id} class="need">
              <span class="need-why small">
                {t.overview.why[why]}
                {mine && <strong class="need-mine"> {t.overview.mine}</strong>}
              </span>
              <a href={`${PLACES[of]}/${id}`}>{`${supplierName}: ${subjectOf(need)}`}</a>
            </li>
          );
        })}
      </ul>
      {total > first.length && <p class="small muted">{t.overview.more(first.length, total)}</p>}
    </section>
  );
}

/** How subjects are said: as told, until the words of another language have come. */
function useSubjects(): (need: Need) => string {
  const [say, setSay] = useState(() => asTold);
  useEffect(() => {
    if (spoken.value === "en") return;
    // English, which is what was told, stays where the words do not come.
    import("./need-subject.ts").then(
      ({ needSubject }) => setSay(() => needSubject),
      () => {},
    );
  }, [spoken.value]);
  return say;
}

function asTold({ subject }: Need): string {
  return subject;
}
