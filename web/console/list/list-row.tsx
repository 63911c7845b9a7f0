import type { Column } from "./column.ts";
import { SelectOne } from "./select-boxes.tsx";

/** One line of a list. What it is given says all it shows, so that it is drawn only when that changes. */
export function ListRow<Row extends { id: string }>(props: {
  row: Row;
  columns: readonly Column<Row>[];
  /** What its box is called; absent where rows are not selected. */
  boxName: string | undefined;
  selected: boolean;
  onToggle: ((id: string) => void) | undefined;
}) {
  const { row, columns, boxName, selected, onToggle } = props;
  return (
    <tr>
      {boxName !== undefined && onToggle && (
        <SelectOne id={row.id} name={boxName} selected={selected} onToggle={onToggle} />
      )}
      {columns.map((column) =>
        column.names ? (
          <th key={column.key} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} class={column.end ? "end" : undefined}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
