import { useId, useState } from "preact/hooks";
import { t } from "../messages/base.ts";
import type { Filter } from "./filter.ts";

type Chosen = Readonly<Record<string, string>>;

/**
 * What a list can be narrowed by. A phone folds the fields behind a button that says how many are
 * set; what is set can be read and taken away without opening them.
 */
export function ListFilters<Row>(props: {
  filters: readonly Filter<Row>[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  /** A filter was taken away by its own button, which has gone with it. */
  onTaken: () => void;
}) {
  const { filters, chosen, onChoose, onTaken } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const fields = filters.filter(({ options }) => options.length > 0);
  const set = fields.filter(({ key }) => chosen[key]).length;
  const without = (key: string) => {
    const { [key]: _, ...rest } = chosen;
    onChoose(rest);
    onTaken();
  };
  return (
    <div class={open ? "list-filters list-filters-open" : "list-filters"}>
      {fields.length > 0 && (
        <button
          type="button"
          class="button list-fold"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t.list.filters(set)}
        </button>
      )}
      <div class="list-fields" id={id}>
        {fields.map(({ key, title, options }) => (
          <label key={key} class="list-filter">
            <span class="small muted">{title}</span>
            <select
              class="input"
              value={chosen[key] ?? ""}
              onChange={(event) => onChoose({ ...chosen, [key]: event.currentTarget.value })}
            >
              <option value="">{t.list.all}</option>
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {filters.flatMap(({ key, title, options, label }) => {
        const option = options.find(({ value }) => value === chosen[key]);
        const word = option ? `${title}: ${option.label}` : label?.(chosen[key] ?? "");
        if (word === undefined) return [];
        return [
          <button
            key={key}
            class={option ? "button list-place list-set" : "button list-place"}
            type="button"
            aria-label={t.list.without(word)}
            onClick={() => without(key)}
          >
            {word} <span aria-hidden="true">×</span>
          </button>,
        ];
      })}
    </div>
  );
}
