import { isOpen } from "../../../../functions/domain/assessment.ts";
import type { Filter } from "../../list/filter.ts";
import { t } from "../../messages/base.ts";
import { directory } from "../../messages/directory.ts";
import { tracking } from "../../messages/tracking.ts";
import type { DirectoryRow } from "./directory-rows.ts";

/** Suppliers behind a figure of the overview, by what names it in an address. */
export type Behind = ReadonlyMap<string, { label: string; ids: ReadonlySet<string> }>;

/** The filters of the directory; `today` and `soon` are calendar dates. */
export function directoryFilters(
  today: string,
  soon: string,
  behind: Behind,
): readonly Filter<DirectoryRow>[] {
  const words = t.suppliers.columns;
  return [
    {
      key: "tier",
      title: words.tier,
      options: Object.entries(t.tiers).map(([value, label]) => ({ value, label })),
      passes: ({ tier = "none" }, value) => tier === value,
    },
    {
      key: "grade",
      title: words.grade,
      options: ["A", "B", "C", "D", "E"].map((value) => ({ value, label: value })),
      label: (value) => (value === "none" ? t.suppliers.noGrade : undefined),
      passes: ({ result }, value) => (result?.grade.length === 1 ? result.grade : "none") === value,
    },
    {
      key: "band",
      title: words.residual,
      options: [
        { value: "high", label: directory.views.high },
        ...Object.entries(t.bands).map(([value, label]) => ({ value, label })),
      ],
      passes: ({ result }, value) => {
        const band = result?.residual.band;
        return value === "high" ? band === "High" || band === "Critical" : band === value;
      },
    },
    {
      key: "running",
      title: words.assessment,
      options: [
        { value: "yes", label: t.suppliers.running },
        { value: "open", label: tracking.withSupplier },
        { value: "review", label: tracking.inReview },
        { value: "no", label: t.suppliers.notRunning },
      ],
      passes: ({ running, open }, value) => {
        if (value === "open") return open.length > 0;
        if (value === "review") return running !== undefined && !isOpen(running.status);
        return (running !== undefined) === (value === "yes");
      },
    },
    {
      key: "delivery",
      title: tracking.delivery,
      options: [
        { value: "trouble", label: tracking.undelivered },
        ...Object.entries(tracking.states).map(([value, label]) => ({ value, label })),
        { value: "by-hand", label: tracking.byHand },
      ],
      passes: ({ delivery, trouble }, value) =>
        value === "trouble" ? trouble : delivery === value,
    },
    {
      key: "due",
      title: directory.filters.due,
      options: (["overdue", "soon", "later", "none"] as const).map((value) => ({
        value,
        label: directory.filters[value],
      })),
      passes: ({ next }, value) => dueKind(next?.date, today, soon) === value,
    },
    {
      ...{ key: "behind", title: directory.behind.title, options: [] },
      label: (value) => behind.get(value)?.label,
      passes: ({ id }, value) => behind.get(value)?.ids.has(id) ?? true,
    },
    {
      key: "chase",
      title: directory.views.chase,
      options: [],
      label: (value) => (value === "yes" ? directory.views.chase : undefined),
      passes: (row) => needsChasing(row, today),
    },
  ];
}

function dueKind(date: string | undefined, today: string, soon: string): string {
  if (date === undefined) return "none";
  if (date < today) return "overdue";
  return date <= soon ? "soon" : "later";
}

/** With the supplier, and overdue, not begun, or the letter did not arrive. */
function needsChasing({ running, next, answered, trouble }: DirectoryRow, today: string): boolean {
  if (!running || !isOpen(running.status)) return false;
  return trouble || answered === 0 || (next !== undefined && next.date < today);
}
