import { overview } from "../../messages/overview.ts";
import { behindHref } from "../suppliers/behind.ts";
import type { Dashboard } from "./dashboard.ts";
import { NamedBar } from "./named-bar.tsx";

const words = overview.concentration;

/** Companies behind several suppliers; each opens the suppliers it stands behind. */
export function ConcentrationList({ found }: { found: Dashboard["concentration"] }) {
  const most = Math.max(...found.map(({ suppliers }) => suppliers.length));
  return (
    <div class="stack">
      <p class="small muted">{found.length === 0 ? words.none : words.hint}</p>
      <ul class="plain lines">
        {found.map(({ key, company, as, suppliers, engagements }) => (
          <NamedBar
            key={key}
            name={company}
            note={as.map((each) => words.as[each]).join(words.and)}
            figure={words.behind(suppliers.length, engagements)}
            share={suppliers.length / most}
            suppliers={suppliers}
            href={behindHref("company", key)}
          />
        ))}
      </ul>
    </div>
  );
}
