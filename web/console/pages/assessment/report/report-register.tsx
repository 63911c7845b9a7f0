import type { RiskLine } from "../../../../../functions/contract/shapes/register.ts";
import { t } from "../../../messages/base.ts";
import { d } from "../../../messages/decision.ts";
import { f } from "../../../messages/findings.ts";
import { BandChip } from "../../../parts/band-chip.tsx";
import { FindingDue, FindingStatus } from "../../findings/finding-parts.tsx";
import type { FindingRow } from "../../findings/findings.tsx";

/** What the register and the findings hold of this product, as of printing. */
export function ReportRegister(props: {
  risks: readonly RiskLine[];
  findings: readonly FindingRow[];
}) {
  const { risks, findings } = props;
  const words = d.report;
  return (
    <>
      <section class="stack" aria-labelledby="register">
        <h2 id="register">{words.register}</h2>
        {risks.length === 0 && <p class="muted">{words.noRisks}</p>}
        <ul class="plain lines">
          {risks.map(({ id, sentence, current, status }) => (
            <li key={id} class="risk-line">
              <BandChip band={current.band} value={current.product} />
              <a href={`/risks/${id}`}>{sentence}</a>
              <span class="small muted">{t.riskStates[status]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="stack" aria-labelledby="report-findings">
        <h2 id="report-findings">{words.findings}</h2>
        {findings.length === 0 && <p class="muted">{words.noFindings}</p>}
        <ul class="plain lines">
          {findings.map(({ id, title, severity, state, due }) => (
            <li key={id}>
              <a href={`/findings/${id}`}>{title}</a>{" "}
              <span class="small muted">{f.severities[severity]}</span>{" "}
              <FindingStatus state={state} /> <FindingDue state={state} due={due} />
            </li>
          ))}
        </ul>
        <p class="small muted">{words.register_note}</p>
      </section>
    </>
  );
}
