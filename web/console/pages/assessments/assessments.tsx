import { useMemo } from "preact/hooks";
import type { AssessmentLine } from "../../../../functions/contract/shapes/assessment-row.ts";
import { isOpen } from "../../../../functions/domain/assessment.ts";
import { dueBucket } from "../../../../functions/domain/due-bucket.ts";
import { Grade } from "../../../ui/grade.tsx";
import { listAll } from "../../api.ts";
import { isPast, shortDate } from "../../format.ts";
import type { Column } from "../../list/column.ts";
import type { Filter } from "../../list/filter.ts";
import { ListTable } from "../../list/list-table.tsx";
import { useCounted } from "../../list/use-counted.ts";
import { t } from "../../messages/base.ts";
import { perLanguage, spoken } from "../../messages/language.ts";
import { AssessmentStatus } from "../../parts/assessment-status.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loading } from "../../parts/loading.tsx";
import { NewButton } from "../../parts/new-button.tsx";
import { Page } from "../../parts/page.tsx";
import { may } from "../../state.ts";
import { useLoad } from "../../use-load.ts";

/** All assessments. */
export function Assessments() {
  const loaded = useLoad("assessments", () => listAll("listAssessments"));
  const count = loaded.data && <span class="muted number">{loaded.data.length}</span>;
  const counted = useCounted();
  const all = useMemo(() => [...filters(), counted], [spoken.value, counted]);
  const none = loaded.data?.length === 0;
  const action = may("createAssessment") && (
    <NewButton href="/assessments/new" label={t.assessments.add} plain={none} />
  );
  return (
    <Page title={t.assessments.title} beside={count} actions={action}>
      <Loading of={loaded}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.assessments.empty.title} body={t.assessments.empty.body}>
              {may("createAssessment") && (
                <a class="button button-primary" href="/assessments/new">
                  {t.assessments.add}
                </a>
              )}
            </Empty>
          ) : (
            <ListTable
              caption={t.assessments.title}
              rows={rows}
              columns={columns()}
              filters={all}
              usualSort="due"
              searchLabel={t.assessments.search}
              searchText={searchText}
            />
          )
        }
      </Loading>
    </Page>
  );
}

const words = t.assessments.columns;

const columns = perLanguage((): readonly Column<AssessmentLine>[] => [
  {
    key: "supplier",
    title: words.supplier,
    names: true,
    value: ({ supplierName }) => supplierName,
    cell: ({ id, supplierName }) => <a href={`/assessments/${id}`}>{supplierName}</a>,
  },
  {
    key: "product",
    title: words.product,
    value: ({ product }) => product,
    cell: ({ product }) => product,
  },
  {
    key: "tier",
    title: words.tier,
    value: ({ tier }) => tier,
    cell: ({ tier }) => <span class="nowrap">{t.tiers[tier]}</span>,
  },
  {
    key: "status",
    title: words.status,
    value: ({ status }) => status,
    cell: ({ status }) => <AssessmentStatus status={status} />,
  },
  {
    key: "answered",
    title: words.answered,
    end: true,
    value: ({ progress }) => (progress.of === 0 ? 0 : progress.answered / progress.of),
    cell: ({ progress }) => t.assessments.of(progress.answered, progress.of),
  },
  {
    key: "due",
    title: words.due,
    value: ({ due }) => due.date,
    cell: ({ due, status }) => (
      <span class="nowrap">
        {shortDate(due.date)}
        {isOpen(status) && isPast(due, new Date()) && (
          <strong class="overdue trouble"> {t.assessments.overdue}</strong>
        )}
      </span>
    ),
  },
  {
    key: "grade",
    title: words.grade,
    value: ({ grade }) => grade,
    cell: ({ grade }) => grade && <Grade letter={grade} />,
  },
  {
    key: "decision",
    title: words.decision,
    value: ({ decision, proposed }) => decision ?? proposed,
    cell: ({ decision, proposed }) =>
      decision ? (
        t.decisions[decision]
      ) : (
        <span class="muted">{proposed && t.assessments.proposed(t.decisions[proposed])}</span>
      ),
  },
]);

const filters = perLanguage((): readonly Filter<AssessmentLine>[] => [
  {
    key: "status",
    title: words.status,
    options: [
      { value: "running", label: t.assessments.running },
      { value: "review", label: t.assessments.waiting },
      ...Object.entries(t.assessmentStates).map(([value, label]) => ({ value, label })),
    ],
    passes: ({ status }, value) => status === value || groupOf(status) === value,
  },
  {
    key: "tier",
    title: words.tier,
    options: Object.entries(t.tiers).map(([value, label]) => ({ value, label })),
    passes: ({ tier }, value) => tier === value,
  },
  {
    key: "due",
    title: words.due,
    options: Object.entries(t.assessments.dueWithin).map(([value, label]) => ({ value, label })),
    passes: ({ due }, value) => dueBucket(due, new Date().toISOString()) === value,
  },
]);

function groupOf(status: AssessmentLine["status"]): "running" | "review" | undefined {
  if (isOpen(status)) return "running";
  if (status === "submitted" || status === "in-review" || status === "no-response") return "review";
  return undefined;
}

function searchText({ supplierName, product }: AssessmentLine): string {
  return `${supplierName} ${product}`;
}
