import type { ComponentChildren } from "preact";
import type { SortValue } from "./arrange.ts";

/** A column of a list. */
export type Column<Row> = {
  key: string;
  title: string;
  /** What it is sorted by; undefined is sorted last. */
  value: (row: Row) => SortValue;
  cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the end of their column. */
  end?: boolean;
  /** The cell that names the row. */
  names?: boolean;
};
