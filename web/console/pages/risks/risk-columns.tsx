import type { FindingLine } from "../../../../functions/contract/shapes/finding.ts";
import type { Member } from "../../../../functions/contract/shapes/organisation.ts";
import type { RiskLine } from "../../../../functions/contract/shapes/register.ts";
import { Status, type StatusShape } from "../../../ui/status.tsx";
import { shortDate } from "../../format.ts";
import type { Column } from "../../list/column.ts";
import { t } from "../../messages/base.ts";
import { f } from "../../messages/findings.ts";
import { l } from "../../messages/register-list.ts";
import { riskWords } from "../../messages/risk-words.ts";
import { BandChip } from "../../parts/band-chip.tsx";
import { supplierColumn } from "../../parts/supplier-column.tsx";
import { isOverdue } from "../findings/finding-parts.tsx";

const words = t.risks.columns;

const SHAPES: Readonly<Record<RiskLine["status"], StatusShape>> = {
  open: "needs",
  treating: "half",
  accepted: "done",
  closed: "done",
};

/** How much of what the supplier owes on this product is past its day; told at the whole of it. */
function overdueOf(risk: RiskLine, findings: readonly FindingLine[]): number {
  if (risk.cause !== "residual") return 0;
  return findings.filter(
    (each) =>
      each.supplierId === risk.supplierId &&
      each.engagementId === risk.engagementId &&
      isOverdue(each),
  ).length;
}

/** The columns of the register; members give owners their names, findings say what is overdue. */
export function columnsWith(
  members: readonly Member[],
  findings: readonly FindingLine[],
): Column<RiskLine>[] {
  const nameOf = (id: string | undefined) => members.find((each) => each.id === id)?.name;
  return [
    {
      key: "risk",
      title: words.risk,
      names: true,
      value: (row) => riskWords.sentence(row.sentence, row),
      cell: (row) => (
        <a class="risk-sentence" href={`/risks/${row.id}`}>
          {riskWords.sentence(row.sentence, row)}
        </a>
      ),
    },
    supplierColumn(words.supplier),
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
              <a
                class="problem nowrap"
                href={`/findings?state=overdue&q=${encodeURIComponent(risk.product)}`}
              >
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
      cell: ({ status, treatment, reReview, open, actions = 0, acceptedUntil }) => (
        <>
          <Status shape={SHAPES[status]} word={t.riskStates[status]} />
          <div class="muted">
            {[
              status === "accepted" && acceptedUntil
                ? l.acceptedUntil(shortDate(acceptedUntil))
                : treatment && t.treatments[treatment],
              actions > 0 && l.actions(actions),
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
