import { listAll } from "../../api.ts";
import { t } from "../../messages/en.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { may } from "../../state.ts";
import { useLoad } from "../../use-load.ts";
import { figuresOf, type Lists, needsYou } from "./needs-you.ts";

/** Needs beyond these stand in the lists. */
const LIMIT = 20;

/** Four figures, each the way to its list, and what needs somebody. */
export function Overview() {
  const loaded = useLoad<Lists>("overview", async () => {
    const [suppliers, assessments, risks] = await Promise.all([
      listAll("listSuppliers"),
      listAll("listAssessments"),
      listAll("listRisks"),
    ]);
    return { suppliers, assessments, risks };
  });
  return (
    <Page title={t.overview.title}>
      <Loading of={loaded}>
        {(lists) => (lists.suppliers.length === 0 ? <Start /> : <Whole lists={lists} />)}
      </Loading>
    </Page>
  );
}

function Start() {
  return (
    <Empty title={t.overview.start.title} body={t.overview.start.body}>
      {may("createSupplier") && (
        <a class="button button-primary" href="/suppliers/new">
          {t.suppliers.add}
        </a>
      )}
    </Empty>
  );
}

function Whole({ lists }: { lists: Lists }) {
  const figures = figuresOf(lists);
  const needs = needsYou(lists, new Date(), LIMIT);
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
      <section class="stack" aria-labelledby="needs">
        <h2 id="needs">{t.overview.needs}</h2>
        {needs.length === 0 ? (
          <p class="muted">{t.overview.nothing}</p>
        ) : (
          <ul class="plain lines">
            {needs.map(({ why, href, subject }) => (
              <li key={why + href} class="need">
                <span class="need-why small">{t.overview.why[why]}</span>
                <a href={href}>{subject}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
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
