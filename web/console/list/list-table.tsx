import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { ViewList } from "../../../functions/domain/views.ts";
import { t } from "../messages/base.ts";
import { directory } from "../messages/directory.ts";
import { spoken } from "../messages/language.ts";
import { TableFrame } from "../parts/table-frame.tsx";
import { useKeys } from "../shell/use-keys.ts";
import { matcherFor, pageOf, plainText, sortRows } from "./arrange.ts";
import type { Column } from "./column.ts";
import type { Filter } from "./filter.ts";
import { ListFilters } from "./list-filters.tsx";
import { ListRow } from "./list-row.tsx";
import { Pages } from "./pages.tsx";
import { SelectAll } from "./select-boxes.tsx";
import { SortHeader } from "./sort-header.tsx";
import { useListState } from "./use-list-state.ts";
import { usePrinting } from "./use-printing.ts";
import { useScreenFirst } from "./use-screen-first.ts";
import type { Selection } from "./use-selection.ts";
import { type UsualView, ViewsBar } from "./views-bar.tsx";

const SIZE = 50;

/** Rows on paper, where nobody turns to the next fifty. */
const PRINTED = 2000;

/**
 * A list screen: search as one types, filters, a table sorted in the browser, 50 rows a page;
 * all of it in the address.
 */
export function ListTable<Row extends { id: string }>(props: {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  filters?: readonly Filter<Row>[];
  /** The order of an untouched list: a column's key, with "-" before it for descending. */
  usualSort: string;
  searchLabel: string;
  searchText: (row: Row) => string;
  /** Views of this list: those everybody has, and room for the member's own. */
  views?: { list: ViewList; usual: readonly UsualView[] };
  /** What can be done with all rows of the view, in its order. */
  whole?: (found: readonly Row[]) => ComponentChildren;
  /** Rows may be selected; `name` says which one a box is for. */
  selection?: Selection & { name: (row: Row) => string; actions: ComponentChildren };
}) {
  const { caption, rows, columns, filters = [], usualSort, searchLabel, searchText } = props;
  const { views, selection, whole } = props;
  const { state, change } = useListState(usualSort);
  const search = useRef<HTMLInputElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  useKeys({ "/": () => search.current?.focus() });

  const column = columns.find(({ key }) => key === state.sort) ?? columns[0];
  // Sorting and the texts outlast a keystroke, so that each one only filters.
  const sorted = useMemo(
    () => (column ? sortRows(rows, column.value, state.descending) : rows),
    [rows, column, state.descending],
  );
  const texts = useMemo(
    () => new Map(rows.map((row) => [row, plainText(searchText(row))])),
    [rows, searchText, spoken.value],
  );
  const found = useMemo(() => {
    const chosen = filters.flatMap(({ key, passes }) => {
      const value = state.filters[key];
      return value === undefined ? [] : [(row: Row) => passes(row, value)];
    });
    if (chosen.length === 0 && state.search === "") return sorted;
    const matches = matcherFor(state.search);
    return sorted.filter(
      (row) => chosen.every((passes) => passes(row)) && matches(texts.get(row) ?? ""),
    );
  }, [sorted, texts, filters, state]);
  const printing = usePrinting();
  const shown = useMemo(
    () => (printing ? pageOf(found, 1, PRINTED) : pageOf(found, state.page, SIZE)),
    [found, state.page, printing],
  );
  const first = useScreenFirst(shown.rows);
  const drawn = printing ? shown.rows : first;

  return (
    <div class="list">
      {views && <ViewsBar {...views} state={state} usualSort={usualSort} />}
      <div class="list-tools no-print" ref={tools} tabIndex={-1}>
        <label class="list-search">
          <span class="hidden-visually">{searchLabel}</span>
          <input
            ref={search}
            class="input"
            type="search"
            placeholder={searchLabel}
            value={state.search}
            onInput={(event) => change({ search: event.currentTarget.value })}
          />
        </label>
        <ListFilters
          filters={filters}
          chosen={state.filters}
          onChoose={(chosen) => change({ filters: chosen })}
          onTaken={() => tools.current?.focus()}
        />
        {whole?.(found)}
      </div>
      {selection && selection.ids.size > 0 && (
        <div class="selected row no-print" role="status">
          <strong>{directory.select.count(selection.ids.size)}</strong>
          {selection.actions}
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={() => selection.clear()}
          >
            {directory.select.clear}
          </button>
        </div>
      )}
      <TableFrame label={caption}>
        <table class={columns.length > 7 ? "table table-wide" : "table"}>
          <caption aria-live="polite">{t.list.count(caption, found.length, rows.length)}</caption>
          <thead>
            <tr>
              {selection && <SelectAll ids={found.map(({ id }) => id)} selection={selection} />}
              {columns.map((column) => (
                <SortHeader
                  key={column.key}
                  title={column.title}
                  end={column.end ?? false}
                  order={orderOf(column.key, state)}
                  onSort={(descending) => change({ sort: column.key, descending })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((row, at) => (
              // Lines keep their place and change what they say: far cheaper than new lines.
              <ListRow
                key={at}
                row={row}
                columns={columns}
                boxName={selection?.name(row)}
                selected={selection?.ids.has(row.id) ?? false}
                onToggle={selection?.toggle}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
      {found.length === 0 && <p class="empty">{t.list.nothing}</p>}
      <Pages page={shown.page} pages={shown.pages} onPage={(page) => change({ page })} />
    </div>
  );
}

function orderOf(key: string, { sort, descending }: { sort: string; descending: boolean }) {
  if (key !== sort) return "none";
  return descending ? "descending" : "ascending";
}
