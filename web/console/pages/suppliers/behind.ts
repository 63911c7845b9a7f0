import { directory } from "../../messages/directory.ts";
import type { Dashboard } from "../overview/dashboard.ts";
import type { Behind } from "./directory-filters.ts";

/** The address of the suppliers behind a control that fails, or behind a company they share. */
export function behindHref(kind: "control" | "company", key: string): string {
  return `/suppliers?behind=${encodeURIComponent(`${kind}:${key}`)}`;
}

/** The suppliers behind each figure of the overview that names some. */
export function behindOf(dashboard: Dashboard | undefined): Behind {
  const words = directory.behind;
  const ids = (suppliers: readonly { id: string }[]) => new Set(suppliers.map(({ id }) => id));
  return new Map([
    ...(dashboard?.weakControls ?? []).map(
      ({ control, suppliers }) =>
        [`control:${control}`, { label: words.control(control), ids: ids(suppliers) }] as const,
    ),
    ...(dashboard?.concentration ?? []).map(
      ({ key, company, suppliers }) =>
        [`company:${key}`, { label: words.company(company), ids: ids(suppliers) }] as const,
    ),
  ]);
}
