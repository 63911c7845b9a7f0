import { lazy } from "preact-iso";
import { instantOfDay } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { Empty } from "../../parts/empty.tsx";
import { FirstSuppliers } from "../../parts/first-suppliers.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import type { Dashboard } from "./dashboard.ts";
import { Needs } from "./needs.tsx";
import { useFigures } from "./use-figures.ts";

const Portfolio = lazy(() => import("./portfolio.tsx").then((m) => m.Portfolio));

/** Four figures, each the way to its list, what needs somebody, and the portfolio on demand. */
export function Overview() {
  const loaded = useFigures();
  const { data, loading } = loaded;
  const as = data && (loading ? t.overview.counting : t.overview.counted)(instantOfDay(data.at));
  return (
    <Page title={t.overview.title} beside={as && <span class="small muted">{as}</span>}>
      <Loading of={loaded}>
        {({ dashboard }) =>
          dashboard.figures.suppliers === 0 ? <Start /> : <Whole dashboard={dashboard} />
        }
      </Loading>
    </Page>
  );
}

function Start() {
  return (
    <Empty title={t.overview.start.title} body={t.overview.start.body}>
      <FirstSuppliers />
    </Empty>
  );
}

function Whole({ dashboard }: { dashboard: Dashboard }) {
  const { figures, needs } = dashboard;
  return (
    <div class="stack-large">
      <ul class="plain figures">
        <Figure href="/suppliers" value={figures.suppliers} name={t.overview.suppliers} />
        <Figure
          href="/assessments?status=running"
          value={figures.running}
          name={t.overview.running}
        />
        <Figure href="/assessments?status=review" value={figures.review} name={t.overview.review} />
        <Figure
          href="/risks?band=high&status=unsettled"
          value={figures.risks}
          name={t.overview.risks}
        />
      </ul>
      <Needs needs={needs} />
      <Portfolio dashboard={dashboard} />
    </div>
  );
}

function Figure({ href, value, name }: { href: string; value: number; name: string }) {
  return (
    <li>
      <a href={href}>
        <span class="figure number">{value}</span>
        <span>{name}</span>
      </a>
    </li>
  );
}
