import type { Cell, Style } from "./sheet-plan.ts";

const CLOSED: Readonly<Partial<Record<Style, Style>>> = {
  "write-text": "quiet",
  "write-number": "quiet-number",
  "write-date": "quiet-date",
};

/** The same cell for reading only. */
export function closed(cell: Cell): Cell {
  return { ...cell, style: CLOSED[cell.style] ?? cell.style };
}
