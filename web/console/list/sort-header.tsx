export type SortOrder = "none" | "ascending" | "descending";

/** A column's heading that sorts by it; a second press turns the order round. */
export function SortHeader(props: {
  title: string;
  end: boolean;
  order: SortOrder;
  onSort: (descending: boolean) => void;
}) {
  const { title, end, order, onSort } = props;
  return (
    <th scope="col" class={end ? "end" : undefined} aria-sort={order}>
      <button type="button" class="sort" onClick={() => onSort(order === "ascending")}>
        {title}
        <svg class="sort-mark" viewBox="0 0 10 14" aria-hidden="true">
          <path d="M5 1 8.5 5.5h-7Z" class={order === "ascending" ? "on" : "off"} />
          <path d="M5 13 8.5 8.5h-7Z" class={order === "descending" ? "on" : "off"} />
        </svg>
      </button>
    </th>
  );
}
