import type { Filter } from "../../list/filter.ts";
import { coverageWords as words } from "../../messages/coverage.ts";
import { perLanguage } from "../../messages/language.ts";

/** The order of an untouched table, whichever way it is read: that of its first column. */
export const USUAL_SORT = "place";

/** Leaves only what is not covered. */
export const gapFilters = perLanguage((): readonly Filter<{ gap: string | null }>[] => [
  {
    key: "gaps",
    title: words.show,
    options: [{ value: "only", label: words.gapsOnly }],
    passes: ({ gap }) => gap !== null,
  },
]);
