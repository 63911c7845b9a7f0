import { useMemo } from "preact/hooks";
import type { ReplyOf } from "../../../../functions/contract/route.ts";
import type { Member } from "../../../../functions/contract/shapes/organisation.ts";
import { dueBucket } from "../../../../functions/domain/due-bucket.ts";
import { FINDING_SEVERITIES, isUnsettled } from "../../../../functions/domain/finding.ts";
import { listAll } from "../../api.ts";
import type { Column } from "../../list/column.ts";
import type { Filter } from "../../list/filter.ts";
import { ListTable } from "../../list/list-table.tsx";
import { t } from "../../messages/base.ts";
import { contentWords } from "../../messages/content-words.ts";
import { f } from "../../messages/findings.ts";
import { perLanguage, spoken } from "../../messages/language.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { supplierColumn } from "../../parts/supplier-column.tsx";
import type { ConsoleRoutes } from "../../routes.ts";
import { useLoad } from "../../use-load.ts";
import { FindingDue, FindingStatus, isOverdue } from "./finding-parts.tsx";

export type FindingRow = ReplyOf<ConsoleRoutes["listFindings"]>["items"][number];

/** Everything that is to be mended, or was. */
export function Findings() {
  const loaded = useLoad("findings", () => listAll("listFindings"));
  const members = useLoad("members", () => listAll("listMembers"));
  const columns = useMemo(() => columnsWith(members.data ?? []), [members.data, spoken.value]);
  const count = loaded.data && <span class="muted number">{loaded.data.length}</span>;
  return (
    <Page title={f.title} beside={count}>
      <Loading of={loaded}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={f.empty.title} body={f.empty.body} />
          ) : (
            <ListTable
              caption={f.title}
              rows={rows}
              columns={columns}
              filters={filters()}
              usualSort="severity"
              searchLabel={f.search}
              searchText={searchText}
            />
          )
        }
      </Loading>
    </Page>
  );
}

const words = f.columns;

function columnsWith(members: readonly Member[]): Column<FindingRow>[] {
  const nameOf = (id: string | undefined) => members.find((each) => each.id === id)?.name;
  return [
    {
      key: "finding",
      title: words.finding,
      names: true,
      value: ({ title }) => contentWords.say(title),
      cell: ({ id, title }) => (
        <a class="risk-sentence" href={`/findings/${id}`}>
          {contentWords.say(title)}
        </a>
      ),
    },
    supplierColumn(words.supplier),
    {
      key: "severity",
      title: words.severity,
      value: ({ severity }) => FINDING_SEVERITIES.indexOf(severity),
      cell: ({ severity }) => f.severities[severity],
    },
    {
      key: "state",
      title: words.state,
      value: ({ state }) => state,
      cell: ({ state, stands, reReview }) => (
        <>
          <FindingStatus state={state} />
          <div class="muted">
            {[!stands && f.gone, reReview && f.reReview].filter(Boolean).join(" · ")}
          </div>
        </>
      ),
    },
    {
      key: "due",
      title: words.due,
      value: ({ due }) => due?.date,
      cell: ({ state, due }) => <FindingDue state={state} due={due} />,
    },
    {
      key: "owner",
      title: words.owner,
      value: ({ owner }) => nameOf(owner),
      cell: ({ owner }) => (
        <span class={owner ? "" : "muted nowrap"}>{nameOf(owner) ?? f.noOwner}</span>
      ),
    },
    {
      key: "source",
      title: words.source,
      value: ({ source }) => f.sources[source],
      cell: ({ source }) => f.sources[source],
    },
  ];
}

const filters = perLanguage((): readonly Filter<FindingRow>[] => [
  {
    key: "state",
    title: words.state,
    options: [
      { value: "unsettled", label: f.unsettled },
      { value: "overdue", label: f.overdue },
      ...Object.entries(f.states).map(([value, label]) => ({ value, label })),
    ],
    passes: (row, value) => {
      if (value === "unsettled") return isUnsettled(row.state);
      return value === "overdue" ? isOverdue(row) : row.state === value;
    },
  },
  {
    key: "due",
    title: words.due,
    options: Object.entries(t.assessments.dueWithin).map(([value, label]) => ({ value, label })),
    passes: ({ due }, value) =>
      due !== undefined && dueBucket(due, new Date().toISOString()) === value,
  },
  {
    key: "severity",
    title: words.severity,
    options: Object.entries(f.severities).map(([value, label]) => ({ value, label })),
    passes: ({ severity }, value) => severity === value,
  },
]);

function searchText({ supplierName, product, title }: FindingRow): string {
  return `${supplierName} ${product} ${contentWords.say(title)}`;
}
