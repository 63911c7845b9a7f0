import { useMemo } from "preact/hooks";
import type { FindingRow } from "../../../../functions/contract/shapes/finding.ts";
import type { Member, RiskRow } from "../../../../functions/contract/shapes/register.ts";
import { countsInSums } from "../../../../functions/domain/portfolio.ts";
import { BandChip } from "../../../ui/band.tsx";
import { Status, type StatusShape } from "../../../ui/status.tsx";
import { listAll } from "../../api.ts";
import { shortDate } from "../../format.ts";
import { type Column, type Filter, ListTable } from "../../list/list-table.tsx";
import { t } from "../../messages/base.ts";
import { f } from "../../messages/findings.ts";
import { heat } from "../../messages/heat.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import type { HeatSide } from "../../parts/switched-heat.tsx";
import { useLoad } from "../../use-load.ts";
import { isOverdue } from "../findings/finding-parts.tsx";
import { RegisterExport } from "./register-export.tsx";
import { RegisterHeat } from "./register-heat.tsx";

/** The risk register. */
export function Risks() {
  const loaded = useLoad("risks", () => listAll("listRisks"));
  const members = useLoad("members", () => listAll("listMembers"));
  const findings = useLoad("findings", () => listAll("listFindings"));
  const columns = useMemo(
    () => columnsWith(members.data ?? [], findings.data ?? []),
    [members.data, findings.data],
  );
  const count = loaded.data && <span class="muted number">{loaded.data.length}</span>;
  return (
    <Page title={t.risks.title} beside={count}>
      <Loading of={loaded}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.risks.empty.title} body={t.risks.empty.body}>
              <a class="button" href="/assessments">
                {t.assessments.title}
              </a>
            </Empty>
          ) : (
            <>
              <RegisterHeat rows={rows} />
              <RegisterExport rows={rows} />
              <ListTable
                caption={t.risks.title}
                rows={rows}
                columns={columns}
                filters={filters}
                usualSort="-current"
                searchLabel={t.risks.search}
                searchText={searchText}
              />
            </>
          )
        }
      </Loading>
    </Page>
  );
}

const words = t.risks.columns;

const SHAPES: Readonly<Record<RiskRow["status"], StatusShape>> = {
  open: "needs",
  treating: "half",
  accepted: "done",
  closed: "done",
};

/** How much of what the supplier owes on this product is past its day; told at the whole of it. */
function overdueOf(risk: RiskRow, findings: readonly FindingRow[]): number {
  if (risk.cause !== "residual") return 0;
  return findings.filter(
    (each) =>
      each.supplierId === risk.supplierId &&
      each.engagementId === risk.engagementId &&
      isOverdue(each),
  ).length;
}

function columnsWith(
  members: readonly Member[],
  findings: readonly FindingRow[],
): Column<RiskRow>[] {
  const nameOf = (id: string | undefined) => members.find((each) => each.id === id)?.name;
  return [
    {
      key: "risk",
      title: words.risk,
      names: true,
      value: ({ sentence }) => sentence,
      cell: ({ id, sentence }) => (
        <a class="risk-sentence" href={`/risks/${id}`}>
          {sentence}
        </a>
      ),
    },
    {
      key: "supplier",
      title: words.supplier,
      value: ({ supplierName, product }) => `${supplierName} ${product}`,
      cell: ({ supplierId, supplierName, product }) => (
        <>
          <a class="risk-supplier" href={`/suppliers/${supplierId}`}>
            {supplierName}
          </a>
          <div class="muted">{product}</div>
        </>
      ),
    },
    {
      key: "inherent",
      title: words.inherent,
      value: ({ inherent }) => inherent.product,
      cell: ({ inherent }) => <BandChip band={inherent.band} value={inherent.product} />,
    },
    {
      key: "current",
      title: words.current,
      value: ({ current }) => current.product,
      cell: ({ current }) => <BandChip band={current.band} value={current.product} />,
    },
    {
      key: "findings",
      title: words.findings,
      end: true,
      value: ({ findings }) => findings,
      cell: (risk) => {
        const late = overdueOf(risk, findings);
        return (
          <>
            {risk.findings}
            {late > 0 && (
              <a class="problem nowrap" href={`/findings?q=${encodeURIComponent(risk.product)}`}>
                {" "}
                {f.late(late)}
              </a>
            )}
          </>
        );
      },
    },
    {
      key: "status",
      title: words.status,
      value: ({ status }) => status,
      cell: ({ status, treatment, reReview, open }) => (
        <>
          <Status shape={SHAPES[status]} word={t.riskStates[status]} />
          <div class="muted">
            {[
              treatment && t.treatments[treatment],
              reReview && t.risks.reReview,
              !open && t.risks.gone,
            ]
              .filter(Boolean)
              .join(" · ")}
          </div>
        </>
      ),
    },
    {
      key: "owner",
      title: words.owner,
      value: ({ owner }) => nameOf(owner),
      cell: ({ owner }) => (
        <span class={owner ? "risk-owner" : "muted nowrap"}>
          {nameOf(owner) ?? t.risks.noOwner}
        </span>
      ),
    },
    {
      key: "due",
      title: words.due,
      value: ({ due }) => due,
      cell: ({ due }) => due && <span class="nowrap">{shortDate(due)}</span>,
    },
  ];
}

function placeFilter(side: HeatSide): Filter<RiskRow> {
  return {
    ...{ key: side, title: heat.sides[side], options: [] },
    label: (value) => {
      const [likelihood, impact] = value.split("x");
      return likelihood && impact ? heat.place(side, likelihood, impact) : undefined;
    },
    passes: (risk, value) => `${risk[side].likelihood}x${risk[side].impact}` === value,
  };
}

/** As the heatmap counts: open entries, those of single must-haves left out. */
const onceFilter: Filter<RiskRow> = {
  ...{ key: "once", title: heat.once, options: [] },
  label: (value) => (value === "yes" ? heat.once : undefined),
  passes: (risk) => risk.open && risk.status !== "closed" && countsInSums(risk),
};

const filters: readonly Filter<RiskRow>[] = [
  {
    key: "band",
    title: words.current,
    options: [
      { value: "high", label: t.risks.highAndCritical },
      ...Object.entries(t.bands).map(([value, label]) => ({ value, label })),
    ],
    passes: ({ current: { band } }, value) =>
      value === "high" ? band === "High" || band === "Critical" : band === value,
  },
  {
    key: "status",
    title: words.status,
    options: [
      { value: "unsettled", label: t.risks.unsettled },
      ...Object.entries(t.riskStates).map(([value, label]) => ({ value, label })),
      { value: "re-review", label: t.risks.reReview },
    ],
    passes: ({ status, reReview, open }, value) => {
      if (value === "re-review") return reReview;
      if (value === "unsettled") return open && (status === "open" || status === "treating");
      return status === value;
    },
  },
  placeFilter("inherent"),
  placeFilter("current"),
  onceFilter,
];

function searchText({ supplierName, product, sentence }: RiskRow): string {
  return `${supplierName} ${product} ${sentence}`;
}
