/** What a list shows, as its address says it: search, order, page and filters. */
export type ListState = {
  search: string;
  sort: string;
  descending: boolean;
  page: number;
  /** Filters by name; a filter that is not set is absent. */
  filters: Readonly<Record<string, string>>;
};

const OWN = new Set(["q", "sort", "page"]);

/** Reads a list's state from the query of an address; whatever makes no sense is left out. */
export function readListState(query: string, sort: string): ListState {
  const params = new URLSearchParams(query);
  const order = params.get("sort") ?? sort;
  const page = Number(params.get("page") ?? "1");
  const filters = [...params].filter(([name, value]) => !OWN.has(name) && value !== "");
  return {
    search: params.get("q") ?? "",
    sort: order.replace(/^-/, ""),
    descending: order.startsWith("-"),
    page: Number.isInteger(page) && page >= 1 ? page : 1,
    filters: Object.fromEntries(filters),
  };
}

/** The query of a state; what is as usual is left out, so that an untouched list has none. */
export function writeListState(state: ListState, usualSort: string): string {
  const params = new URLSearchParams();
  if (state.search) params.set("q", state.search);
  const order = (state.descending ? "-" : "") + state.sort;
  if (order !== usualSort) params.set("sort", order);
  for (const [name, value] of Object.entries(state.filters)) if (value) params.set(name, value);
  if (state.page > 1) params.set("page", String(state.page));
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}
