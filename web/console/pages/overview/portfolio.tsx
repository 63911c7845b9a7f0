import type { ComponentChildren } from "preact";
import { overview as words } from "../../messages/overview.ts";
import { SwitchedHeat } from "../../parts/switched-heat.tsx";
import { ConcentrationList } from "./concentration-list.tsx";
import type { Dashboard } from "./dashboard.ts";
import { DueTable } from "./due-table.tsx";
import { GradeTable } from "./grade-table.tsx";
import { Trend } from "./trend.tsx";
import { WeakControls } from "./weak-controls.tsx";

/** The portfolio seen from its sides; each part opens on demand. */
export function Portfolio({ dashboard }: { dashboard: Dashboard }) {
  return (
    <section class="stack" aria-labelledby="portfolio">
      <h2 id="portfolio">{words.portfolio}</h2>
      <div class="lines portfolio">
        <Part title={words.heat}>
          <SwitchedHeat heat={dashboard.heat} />
        </Part>
        <Part title={words.grades.title}>
          <GradeTable grades={dashboard.grades} />
        </Part>
        <Part title={words.weak.title}>
          <WeakControls controls={dashboard.weakControls} />
        </Part>
        <Part title={words.concentration.title}>
          <ConcentrationList found={dashboard.concentration} />
        </Part>
        <Part title={words.due.title}>
          <DueTable due={dashboard.due} />
        </Part>
        <Part title={words.trend.title}>
          <Trend months={dashboard.trend} />
        </Part>
      </div>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="details">
      <summary>
        <h3 class="plain-heading">{title}</h3>
      </summary>
      {children}
    </details>
  );
}
