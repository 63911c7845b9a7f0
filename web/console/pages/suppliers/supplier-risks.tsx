import type { RiskLine } from "../../../../functions/contract/shapes/register.ts";
import { t } from "../../messages/base.ts";
import { riskWords } from "../../messages/risk-words.ts";
import { BandChip } from "../../parts/band-chip.tsx";

/** The open risks of one supplier, the highest first. */
export function SupplierRisks({ rows }: { rows: readonly RiskLine[] }) {
  const highest = [...rows].sort((one, other) => other.current.product - one.current.product);
  return (
    <section class="stack" aria-labelledby="risks">
      <h2 id="risks">{t.supplier.risks}</h2>
      {rows.length === 0 ? (
        <p class="muted">{t.supplier.noRisks}</p>
      ) : (
        <ul class="plain lines">
          {highest.map((risk) => (
            <li key={risk.id} class="risk-line">
              <BandChip band={risk.current.band} value={risk.current.product} />
              <a href={`/risks/${risk.id}`}>{riskWords.sentence(risk.sentence, risk)}</a>
              <span class="small muted">{t.riskStates[risk.status]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
