import type { SupplierRow } from "../../../../functions/contract/shapes/supplier.ts";
import { BandChip } from "../../../ui/band.tsx";
import { listAll } from "../../api.ts";
import { shortDate } from "../../format.ts";
import { type Column, type Filter, ListTable } from "../../list/list-table.tsx";
import { t } from "../../messages/en.ts";
import { AssessmentStatus } from "../../parts/assessment-status.tsx";
import { Empty } from "../../parts/empty.tsx";
import { GradePair } from "../../parts/grade-pair.tsx";
import { Loading } from "../../parts/loading.tsx";
import { NewButton } from "../../parts/new-button.tsx";
import { Page } from "../../parts/page.tsx";
import { may } from "../../state.ts";
import { useLoad } from "../../use-load.ts";

/** The supplier directory. */
export function Suppliers() {
  const loaded = useLoad("suppliers", () => listAll("listSuppliers"));
  const count = loaded.data && <span class="muted number">{loaded.data.length}</span>;
  const action = may("createSupplier") && (
    <NewButton href="/suppliers/new" label={t.suppliers.add} />
  );
  return (
    <Page title={t.suppliers.title} beside={count} actions={action}>
      <Loading of={loaded}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.suppliers.empty.title} body={t.suppliers.empty.body}>
              {action}
            </Empty>
          ) : (
            <ListTable
              caption={t.suppliers.title}
              rows={rows}
              columns={columns}
              filters={filters}
              usualSort="name"
              searchLabel={t.suppliers.search}
              searchText={searchText}
            />
          )
        }
      </Loading>
    </Page>
  );
}

const words = t.suppliers.columns;

const columns: readonly Column<SupplierRow>[] = [
  {
    key: "name",
    title: words.name,
    names: true,
    value: ({ name }) => name,
    cell: ({ id, name }) => <a href={`/suppliers/${id}`}>{name}</a>,
  },
  {
    key: "tier",
    title: words.tier,
    value: ({ tier }) => tier,
    cell: ({ tier }) =>
      tier ? (
        <span class="nowrap">{t.tiers[tier]}</span>
      ) : (
        <span class="muted">{t.suppliers.noProduct}</span>
      ),
  },
  {
    key: "grade",
    title: words.grade,
    value: ({ result }) => result?.grade,
    cell: ({ result }) => result && <GradePair {...result} />,
  },
  {
    key: "residual",
    title: words.residual,
    value: ({ result }) => result?.residual.product,
    cell: ({ result }) =>
      result && <BandChip band={result.residual.band} value={result.residual.product} />,
  },
  {
    key: "gates",
    title: words.gates,
    end: true,
    value: ({ result }) => result?.openGates,
    cell: ({ result }) => result?.openGates,
  },
  {
    key: "assessment",
    title: words.assessment,
    value: ({ assessment }) => assessment?.status,
    cell: ({ assessment }) =>
      assessment && (
        <a href={`/assessments/${assessment.id}`}>
          <AssessmentStatus status={assessment.status} />
        </a>
      ),
  },
  {
    key: "due",
    title: words.due,
    value: ({ assessment }) => assessment?.due,
    cell: ({ assessment }) => assessment && <span class="nowrap">{shortDate(assessment.due)}</span>,
  },
];

const filters: readonly Filter<SupplierRow>[] = [
  {
    key: "tier",
    title: words.tier,
    options: Object.entries(t.tiers).map(([value, label]) => ({ value, label })),
    passes: ({ tier = "none" }, value) => tier === value,
  },
  {
    key: "grade",
    title: words.grade,
    options: ["A", "B", "C", "D", "E"].map((value) => ({ value, label: value })),
    label: (value) => (value === "none" ? t.suppliers.noGrade : undefined),
    passes: ({ result }, value) => (result?.grade.length === 1 ? result.grade : "none") === value,
  },
  {
    key: "band",
    title: words.residual,
    options: Object.entries(t.bands).map(([value, label]) => ({ value, label })),
    passes: ({ result }, value) => result?.residual.band === value,
  },
  {
    key: "running",
    title: words.assessment,
    options: [
      { value: "yes", label: t.suppliers.running },
      { value: "no", label: t.suppliers.notRunning },
    ],
    passes: ({ assessment }, value) => (assessment !== undefined) === (value === "yes"),
  },
];

function searchText({ name, vendorId = "", country = "" }: SupplierRow): string {
  return `${name} ${vendorId} ${country}`;
}
