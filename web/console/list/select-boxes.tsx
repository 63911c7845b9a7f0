import { directory } from "../messages/directory.ts";
import type { Selection } from "./use-selection.ts";

/** The box in the heading: all rows that are found, on this page and the others. */
export function SelectAll(props: { ids: readonly string[]; selection: Selection }) {
  const { ids, selection } = props;
  const chosen = ids.filter((id) => selection.ids.has(id)).length;
  return (
    <td class="select-box no-print">
      <input
        type="checkbox"
        aria-label={directory.select.all}
        checked={chosen > 0 && chosen === ids.length}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < ids.length;
        }}
        onChange={() => selection.toggleAll(ids)}
      />
    </td>
  );
}

/** The box of one row. */
export function SelectOne(props: {
  id: string;
  name: string;
  selected: boolean;
  onToggle: (id: string) => void;
}) {
  const { id, name, selected, onToggle } = props;
  return (
    <td class="select-box no-print">
      <input
        type="checkbox"
        aria-label={directory.select.one(name)}
        checked={selected}
        onChange={() => onToggle(id)}
      />
    </td>
  );
}
