import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { listAll } from "../../api.ts";
import { daysAfter, deviceZone, todayIn } from "../../format.ts";
import { keepFile } from "../../keep-file.ts";
import { ListTable } from "../../list/list-table.tsx";
import { useCounted } from "../../list/use-counted.ts";
import { useSelection } from "../../list/use-selection.ts";
import { t } from "../../messages/base.ts";
import { directory } from "../../messages/directory.ts";
import { perLanguage, spoken } from "../../messages/language.ts";
import { tracking } from "../../messages/tracking.ts";
import { Empty } from "../../parts/empty.tsx";
import { FirstSuppliers } from "../../parts/first-suppliers.tsx";
import { Loading } from "../../parts/loading.tsx";
import { NewButton } from "../../parts/new-button.tsx";
import { Page } from "../../parts/page.tsx";
import { Refused } from "../../parts/refused.tsx";
import { may } from "../../state.ts";
import { useLoad } from "../../use-load.ts";
import { useFigures } from "../overview/use-figures.ts";
import { behindOf } from "./behind.ts";
import { ChaseBar } from "./chase-bar.tsx";
import { ChaseOutcome } from "./chase-outcome.tsx";
import { directoryColumns } from "./directory-columns.tsx";
import { directoryCsv } from "./directory-file.ts";
import { directoryFilters } from "./directory-filters.ts";
import { type DirectoryRow, directoryRows } from "./directory-rows.ts";
import { useChasing } from "./use-chasing.ts";

/** Suppliers that can be invited in one go; their ids stand in the address. */
const INVITE_MOST = 200;

/** The supplier directory, with what their running assessments say. */
export function Suppliers() {
  const suppliers = useLoad("suppliers", () => listAll("listSuppliers"));
  const assessments = useLoad("assessments", () => listAll("listAssessments"));
  const rows = useMemo(
    () => directoryRows(suppliers.data ?? [], assessments.data ?? []),
    [suppliers.data, assessments.data],
  );
  const count = suppliers.data && <span class="muted number">{rows.length}</span>;
  // Where none stands yet, the page itself offers the first step.
  const none = suppliers.data?.length === 0;
  const add = may("createSupplier") && (
    <NewButton href="/suppliers/new" label={t.suppliers.add} plain={none} />
  );
  const bring = may("importSuppliers") && (
    <a class="button" href="/suppliers/import">
      {t.suppliers.bring}
    </a>
  );
  return (
    <Page
      title={t.suppliers.title}
      beside={count}
      actions={
        <>
          {bring}
          {add}
        </>
      }
    >
      <Loading of={suppliers}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t.suppliers.empty.title} body={t.suppliers.empty.body}>
              <p>{directory.empty}</p>
              <FirstSuppliers />
            </Empty>
          ) : (
            <>
              <Refused problem={assessments.problem}>
                <p>{directory.withoutAssessments}</p>
                <button
                  type="button"
                  class="button button-small"
                  onClick={() => void assessments.reload()}
                >
                  {t.tryAgain}
                </button>
              </Refused>
              <Directory rows={rows} onChased={assessments.reload} />
            </>
          )
        }
      </Loading>
    </Page>
  );
}

const words = directory.views;

const usual = perLanguage(() => [
  { name: words.all, query: "" },
  { name: tracking.view, query: "?running=open&sort=due" },
  { name: words.chase, query: "?chase=yes&sort=due" },
  { name: words.review, query: "?due=soon&sort=due" },
  { name: words.high, query: "?band=high&sort=-residual" },
  { name: words.never, query: "?running=no" },
]);

function Directory(props: { rows: readonly DirectoryRow[]; onChased: () => Promise<unknown> }) {
  const { rows, onChased } = props;
  const selected = useSelection();
  const chasing = useChasing(onChased);
  // Only a link of the overview asks for what the overview knows.
  const asked = useLocation().query.behind !== undefined;
  const figures = useFigures(asked).data;
  const counted = useCounted();
  const filters = useMemo(() => {
    const today = todayIn(deviceZone(), new Date());
    return [
      ...directoryFilters(today, daysAfter(today, 30), behindOf(figures?.dashboard)),
      counted,
    ];
  }, [spoken.value, figures, counted]);
  const ids = [...selected.ids];
  const invite =
    ids.length > INVITE_MOST ? (
      <span class="small">{directory.select.most(INVITE_MOST)}</span>
    ) : (
      <a class="button button-small button-primary" href={`/invite?suppliers=${ids.join(",")}`}>
        {directory.select.invite(ids.length)}
      </a>
    );
  const chosen = rows.filter(({ id }) => selected.ids.has(id));
  const actions = (
    <>
      {invite}
      {may("bulkAssessments") && <ChaseBar rows={chosen} chasing={chasing} />}
    </>
  );
  return (
    <>
      <ChaseOutcome chasing={chasing} />
      <ListTable
        caption={t.suppliers.title}
        rows={rows}
        columns={directoryColumns()}
        filters={filters}
        usualSort="name"
        searchLabel={t.suppliers.search}
        searchText={searchText}
        views={{ list: "suppliers", usual: usual() }}
        whole={(found) => (
          <button
            type="button"
            class="button"
            disabled={found.length === 0}
            onClick={() => keepFile("suppliers.csv", new Blob([directoryCsv(found)], CSV))}
          >
            {directory.file.keep}
          </button>
        )}
        {...(may("planInvitations") && {
          selection: { ...selected, name: ({ name }: DirectoryRow) => name, actions },
        })}
      />
    </>
  );
}

const CSV = { type: "text/csv" };

function searchText({ name, vendorId = "", country = "" }: DirectoryRow): string {
  return `${name} ${vendorId} ${country}`;
}
