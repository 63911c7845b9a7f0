import { columnLetters } from "./cell-address.ts";
import { distinct, type Offer } from "./choices.ts";
import { LIST_COLUMNS, MARKS } from "./marks.ts";
import type { Cell, Choice, SheetPlan } from "./sheet-plan.ts";

/**
 * Collects the lists that cells offer. They stand in a sheet of their own, since a cell cannot
 * carry a long one itself; there each text also says what it stands for, so that a workbook can be
 * read by whoever words the questions otherwise.
 */
export function listMaker(sheet: string) {
  const rows: (Cell | undefined)[][] = [[text(MARKS.lists)]];
  return {
    /** The choice of one column's cells among offers; none where nothing is offered. */
    choice(key: string, offers: readonly Offer[], place: Omit<Choice, "list">): Choice[] {
      if (offers.length === 0) return [];
      const first = rows.length + 1;
      for (const { label, id } of distinct(offers)) {
        rows.push([text(key), text(label), text(id)]);
      }
      const letters = columnLetters(LIST_COLUMNS.label);
      const list = `'${sheet.replaceAll("'", "''")}'!$${letters}$${first}:$${letters}$${rows.length}`;
      return [{ ...place, list }];
    },
    plan(): SheetPlan {
      return {
        name: sheet,
        hidden: true,
        columns: [{ width: 30 }, { width: 60 }, { width: 30 }],
        rows,
        guarded: true,
      };
    },
  };
}

export type ListMaker = ReturnType<typeof listMaker>;

function text(value: string): Cell {
  return { style: "text", text: value };
}
