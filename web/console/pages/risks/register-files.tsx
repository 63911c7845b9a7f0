import { keepRegister } from "../../files.ts";
import { l } from "../../messages/register-list.ts";
import { Refused } from "../../parts/refused.tsx";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";

const FORMATS = ["xlsx", "csv", "json"] as const;
const words = l.files;

/** The register as a file, and the way to bring an edited one back. */
export function RegisterFiles() {
  const keep = useAction((format: (typeof FORMATS)[number]) => keepRegister(format));
  return (
    <details class="details register-files no-print">
      <summary>{words.title}</summary>
      <div class="stack-small">
        <p class="small muted">{words.lead}</p>
        <Refused problem={keep.problem} />
        <div class="row">
          {FORMATS.map((format) => (
            <button
              key={format}
              type="button"
              class="button button-small"
              disabled={keep.busy}
              onClick={() => void keep.run(format)}
            >
              {words.formats[format]}
            </button>
          ))}
          {may("bulkRisks") && <a href="/risks/import">{words.bring}</a>}
        </div>
      </div>
    </details>
  );
}
