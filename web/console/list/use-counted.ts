import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { COUNTED, type Counted } from "../../../functions/domain/month-figures.ts";
import { call } from "../api.ts";
import { monthText } from "../format.ts";
import { t } from "../messages/base.ts";
import { useLoad } from "../use-load.ts";
import type { Filter } from "./filter.ts";

/** The address of what a figure counted at the end of an earlier month. */
export function countedHref(list: string, month: string, figure: Counted): string {
  return `${list}?counted=${month}:${figure}`;
}

/**
 * The filter for what a figure of an earlier month counted, in the list of those rows; it is asked
 * for where the address says so. Rows are shown as they stand by now.
 */
export function useCounted(): Filter<{ id: string }> {
  const [month = "", figure] = (useLocation().query.counted ?? "").split(":");
  const of = COUNTED.find((each) => each === figure);
  const asked = of && month ? `counted ${month} ${of}` : undefined;
  const { data, problem } = useLoad(asked, () =>
    call("getCounted", { query: { month, figure: of ?? "suppliers" } }),
  );
  return useMemo(() => {
    // Nothing is held back before it is known what was counted, or where that could not be read.
    const ids = data && new Set(data.ids);
    return {
      ...{ key: "counted", title: "", options: [] },
      label: (value) => {
        if (value === "" || of === undefined) return undefined;
        return problem ? t.list.notCounted : t.list.asCounted(wordOf(of), monthText(month));
      },
      passes: ({ id }) => ids === undefined || ids.has(id),
    };
  }, [data, problem, month, of]);
}

function wordOf(figure: Counted): string {
  switch (figure) {
    case "suppliers":
      return t.suppliers.title;
    case "running":
      return t.assessments.running;
    case "review":
      return t.assessments.waiting;
    case "decided":
      return t.assessmentStates.decided ?? "";
    default:
      return t.bands[figure] ?? "";
  }
}
