import { useEffect, useRef } from "preact/hooks";
import { type Column, cellLimit, type TableRow } from "../../functions/domain/question-table.ts";
import { DateFields } from "./date-fields.tsx";
import type { KindProps } from "./kind-props.ts";
import type { Raw } from "./raw.ts";
import { partsOfDate, readDate } from "./read-date.ts";
import { readNumber } from "./read-number.ts";
import { cellId, rawWithoutRow, rowsShown } from "./table-rows.ts";

/**
 * Rows with typed columns: one card a row, so that it fits the narrowest screen. Adding a row
 * leads into it, removing one leads to its neighbour.
 */
export function TableRows(props: KindProps) {
  const { question, id, answer, raw, words, disabled, onAnswer } = props;
  const pending = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (pending.current) document.getElementById(pending.current)?.focus();
    pending.current = undefined;
  });
  const { table } = question;
  if (!table) return null;
  const rows = rowsShown(table, answer);
  const first = table.columns[0]?.id ?? "";
  const give = (next: readonly TableRow[], typed: Raw) => {
    const filled = next.some((row) => Object.keys(row).length > 0);
    const kept = filled || (!table.fixed && next.length > 1);
    onAnswer(kept ? { is: "table", rows: [...next] } : null, typed);
  };
  const remove = (at: number) => {
    pending.current = cellId(id, Math.max(0, Math.min(at, rows.length - 2)), first, first);
    give(
      rows.filter((_, index) => index !== at),
      rawWithoutRow(raw, at),
    );
  };
  return (
    <>
      {rows.map((row, at) => (
        <fieldset class="row-card" key={at}>
          <legend>{table.fixed?.[at] ?? words.rowTitle(table.row, at + 1)}</legend>
          {table.columns.map((column) => (
            <Cell
              {...props}
              key={column.id}
              {...{ column, row, at }}
              field={cellId(id, at, column.id, first)}
              onCell={(value, typed = {}) => {
                const { [column.id]: _, ...rest } = row;
                const changed = value === undefined ? rest : { ...rest, [column.id]: value };
                give(
                  rows.map((each, index) => (index === at ? changed : each)),
                  { ...raw, ...typed },
                );
              }}
            />
          ))}
          {!table.fixed && answer && (
            <button class="linklike" type="button" disabled={disabled} onClick={() => remove(at)}>
              {words.removeRow(table.row, at + 1)}
            </button>
          )}
        </fieldset>
      ))}
      {!table.fixed && rows.length < table.maxRows && (
        <button
          class="button"
          type="button"
          disabled={disabled}
          onClick={() => {
            pending.current = cellId(id, rows.length, first, first);
            give([...rows, {}], raw);
          }}
        >
          {words.addRow(table.row)}
        </button>
      )}
      {!table.fixed && rows.length >= table.maxRows && (
        <p class="hint">{words.rowLimit(table.maxRows)}</p>
      )}
    </>
  );
}

type CellProps = KindProps & {
  column: Column;
  row: TableRow;
  at: number;
  field: string;
  onCell: (value: string | number | undefined, typed?: Raw) => void;
};

function Cell(props: CellProps) {
  const { column, words, field } = props;
  const name = (
    <>
      {column.label}
      {!column.required && <span class="optional"> {words.optional}</span>}
    </>
  );
  const hint = column.hint && (
    <p class="hint" id={`${field}-hint`}>
      {column.hint}
    </p>
  );
  if (column.kind === "date") {
    return (
      <fieldset>
        <legend class="label">{name}</legend>
        {hint}
        <DateCell {...props} />
      </fieldset>
    );
  }
  return (
    <div>
      <label class="label" for={field}>
        {name}
        {column.number && ` (${column.number.unit})`}
      </label>
      {hint}
      {column.kind === "option" ? <OptionCell {...props} /> : <InputCell {...props} />}
    </div>
  );
}

function DateCell({ column, row, at, field, raw, words, disabled, onCell }: CellProps) {
  const key = (part: string) => `${at}-${column.id}-${part}`;
  const value = row[column.id];
  const typed = partsOfDate(typeof value === "string" ? value : undefined);
  const parts = {
    day: raw[key("day")] ?? typed.day,
    month: raw[key("month")] ?? typed.month,
    year: raw[key("year")] ?? typed.year,
  };
  return (
    <DateFields
      id={field}
      {...{ parts, words, disabled }}
      describedBy={column.hint && `${field}-hint`}
      onParts={(next) =>
        onCell(readDate(next), {
          [key("day")]: next.day,
          [key("month")]: next.month,
          [key("year")]: next.year,
        })
      }
    />
  );
}

function OptionCell({ column, row, field, words, disabled, onCell }: CellProps) {
  return (
    <select
      class="input"
      id={field}
      value={row[column.id] ?? ""}
      disabled={disabled}
      aria-describedby={column.hint && `${field}-hint`}
      onChange={({ currentTarget }) => onCell(currentTarget.value || undefined)}
    >
      <option value="">{words.chooseOne}</option>
      {column.options?.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function InputCell({ column, row, at, field, raw, disabled, onCell }: CellProps) {
  const key = `${at}-${column.id}`;
  const number = column.kind === "number";
  const value = row[column.id];
  return (
    <input
      class={number ? "input input-short" : "input"}
      id={field}
      type="text"
      inputMode={number ? "decimal" : undefined}
      autoComplete="off"
      maxLength={number ? undefined : cellLimit(column)}
      value={(number ? raw[key] : undefined) ?? value ?? ""}
      disabled={disabled}
      aria-describedby={column.hint && `${field}-hint`}
      onInput={({ currentTarget: { value: text } }) =>
        number ? onCell(readNumber(text), { [key]: text }) : onCell(text || undefined)
      }
    />
  );
}
