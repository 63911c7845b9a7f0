import { useMemo, useState } from "preact/hooks";
import type { RiskLine } from "../../../../functions/contract/shapes/register.ts";
import { listAll } from "../../api.ts";
import { ListTable } from "../../list/list-table.tsx";
import { useCounted } from "../../list/use-counted.ts";
import { useSelection } from "../../list/use-selection.ts";
import { t } from "../../messages/base.ts";
import { perLanguage, spoken } from "../../messages/language.ts";
import { l } from "../../messages/register-list.ts";
import { r } from "../../messages/risk.ts";
import { riskWords } from "../../messages/risk-words.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loading } from "../../parts/loading.tsx";
import { NewButton } from "../../parts/new-button.tsx";
import { Page } from "../../parts/page.tsx";
import { may, me } from "../../state.ts";
import { type Loaded, useLoad } from "../../use-load.ts";
import { BulkEdit } from "./bulk-edit.tsx";
import { BulkOutcomeNote } from "./bulk-outcome.tsx";
import type { BulkOutcome } from "./bulk-run.ts";
import { RegisterFiles } from "./register-files.tsx";
import { RegisterHeat } from "./register-heat.tsx";
import { columnsWith } from "./risk-columns.tsx";
import { riskFilters } from "./risk-filters.ts";

const usual = perLanguage(() => [
  { name: l.views.all, query: "" },
  { name: l.views.high, query: "?band=high&status=unsettled" },
  { name: l.views.again, query: "?status=re-review" },
  { name: l.views.mine, query: "?owner=me" },
  { name: l.views.overdue, query: "?status=standing&due=overdue" },
  { name: l.views.accepted, query: "?status=accepted" },
]);

/** The risk register. */
export function Risks() {
  const loaded = useLoad("risks", () => listAll("listRisks"));
  const count = loaded.data && <span class="muted number">{loaded.data.length}</span>;
  const add = may("createRisk") && <NewButton href="/risks/new" label={r.create.open} />;
  return (
    <Page title={t.risks.title} beside={count} actions={add}>
      <Loading of={loaded}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.risks.empty.title} body={t.risks.empty.body}>
              <a class="button" href="/assessments">
                {t.assessments.title}
              </a>
            </Empty>
          ) : (
            <Register rows={rows} loaded={loaded} />
          )
        }
      </Loading>
    </Page>
  );
}

function Register({ rows, loaded }: { rows: RiskLine[]; loaded: Loaded<RiskLine[]> }) {
  const { data } = useLoad("members", () => listAll("listMembers"));
  const members = useMemo(() => data ?? [], [data]);
  const findings = useLoad("findings", () => listAll("listFindings"));
  const columns = useMemo(
    () => columnsWith(members, findings.data ?? []),
    [members, findings.data, spoken.value],
  );
  const counted = useCounted();
  const filters = useMemo(() => {
    const now = new Date().toISOString();
    return [...riskFilters({ members, me: me.value?.member.id, now }), counted];
  }, [members, spoken.value, counted]);
  const selected = useSelection();
  const [outcome, setOutcome] = useState<BulkOutcome>();
  const chosen = rows.filter(({ id }) => selected.ids.has(id));
  const replace = (changed: readonly RiskLine[]) => {
    const byId = new Map(changed.map((row) => [row.id, row]));
    loaded.replace(rows.map((row) => byId.get(row.id) ?? row));
  };
  const done = (result: BulkOutcome) => {
    replace(result.changed);
    setOutcome(result);
    selected.clear();
    if (result.refused.length > 0) void loaded.reload();
  };
  return (
    <>
      <RegisterHeat rows={rows} />
      <RegisterFiles />
      {outcome && (
        <BulkOutcomeNote key={outcome.back[0]?.version} outcome={outcome} onChanged={replace} />
      )}
      <ListTable
        caption={t.risks.title}
        rows={rows}
        columns={columns}
        filters={filters}
        usualSort="-current"
        searchLabel={t.risks.search}
        searchText={searchText}
        views={{ list: "risks", usual: usual() }}
        {...(may("bulkRisks") && {
          selection: {
            ...selected,
            name: sentenceOf,
            actions: <BulkEdit rows={chosen} members={members} onDone={done} />,
          },
        })}
      />
    </>
  );
}

function sentenceOf(row: RiskLine): string {
  return riskWords.sentence(row.sentence, row);
}

function searchText(row: RiskLine): string {
  return `${row.supplierName} ${row.product} ${sentenceOf(row)}`;
}
