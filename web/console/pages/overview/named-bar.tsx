import { useState } from "preact/hooks";
import { directory } from "../../messages/directory.ts";

/** A line of a ranking: name, figure and bar; it opens the suppliers behind the figure. */
export function NamedBar(props: {
  name: string;
  note?: string;
  figure: string;
  /** 0..1 of the longest bar. */
  share: number;
  suppliers: readonly { id: string; name: string }[];
  /** The directory, narrowed to these suppliers. */
  href: string;
}) {
  const { name, note, figure, share, suppliers, href } = props;
  // A control may fail at a thousand suppliers: their names are made once somebody asks for them.
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details class="ranked" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="ranked-line">
          <span class="ranked-name">
            {name}
            {note && <span class="small muted"> {note}</span>}
          </span>
          <span class="small">{figure}</span>
          <svg class="ranked-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect width={share * 100} height="6" />
          </svg>
        </summary>
        {open && (
          <ul class="plain ranked-behind">
            <li>
              <a class="ranked-link" href={href}>
                {directory.behind.open}
                <span class="hidden-visually">: {name}</span>
              </a>
            </li>
            {suppliers.map((supplier) => (
              <li key={supplier.id}>
                <a class="ranked-link" href={`/suppliers/${supplier.id}`}>
                  {supplier.name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}
