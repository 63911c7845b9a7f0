import type { Column, Table, TableRow } from "../../../../functions/domain/question-table.ts";
import { dateText, numberText } from "../../format.ts";
import { Facts } from "../../parts/facts.tsx";

/** The rows of an answer, each as a list of its columns; an empty cell is left out. */
export function AnswerTable(props: { table: Table | undefined; rows: readonly TableRow[] }) {
  const { table, rows } = props;
  if (!table) return null;
  return (
    <ol class="plain lines">
      {rows.map((row, at) => (
        <li key={at} class="stack-small">
          <p>
            <strong>{table.fixed?.[at] ?? `${table.row} ${at + 1}`}</strong>
          </p>
          <Facts
            list={table.columns.flatMap((column) => {
              const value = row[column.id];
              return value === undefined ? [] : [[column.label, cellText(column, value)]];
            })}
          />
        </li>
      ))}
    </ol>
  );
}

function cellText({ kind, options, number }: Column, value: string | number): string {
  if (typeof value === "number") return `${numberText(value)} ${number?.unit ?? ""}`.trim();
  if (kind === "date") return dateText(value);
  return options?.find(({ id }) => id === value)?.label ?? value;
}
