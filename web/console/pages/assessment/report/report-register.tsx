import { shortDate } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { contentWords } from "../../../messages/content-words.ts";
import { d } from "../../../messages/decision.ts";
import { f } from "../../../messages/findings.ts";
import { riskWords } from "../../../messages/risk-words.ts";
import { BandChip } from "../../../parts/band-chip.tsx";
import { TableFrame } from "../../../parts/table-frame.tsx";
import { FindingDue, FindingStatus } from "../../findings/finding-parts.tsx";
import type { FindingRow } from "../../findings/findings.tsx";
import type { Basis } from "./basis.ts";

type Names = { supplierName: string; product: string };
type Kept = NonNullable<Basis["register"]>[number];

/** What the register holds of this product, frozen, and the findings as of printing. */
export function ReportRegister(props: {
  /** As frozen with the decision; of one taken before that was kept, as of printing. */
  register: readonly Kept[];
  frozen: boolean;
  names: Names;
  findings: readonly FindingRow[];
}) {
  const { register, frozen, names, findings } = props;
  const words = d.report;
  return (
    <>
      <section class="stack" aria-labelledby="register">
        <h2 id="register">{words.register}</h2>
        {register.length === 0 ? (
          <p class="muted">{words.noRisks}</p>
        ) : (
          <RegisterTable register={register} names={names} />
        )}
        {register.length > 0 && (
          <p class="small muted">{frozen ? words.frozenRegister : words.register_note}</p>
        )}
      </section>
      <section class="stack" aria-labelledby="report-findings">
        <h2 id="report-findings">{words.findings}</h2>
        {findings.length === 0 && <p class="muted">{words.noFindings}</p>}
        <ul class="plain lines">
          {findings.map(({ id, title, severity, state, due }) => (
            <li key={id}>
              <a href={`/findings/${id}`}>{contentWords.say(title)}</a>{" "}
              <span class="small muted">{f.severities[severity]}</span>{" "}
              <FindingStatus state={state} /> <FindingDue state={state} due={due} />
            </li>
          ))}
        </ul>
        <p class="small muted">{frozen ? words.findings_note : words.register_note}</p>
      </section>
    </>
  );
}

function RegisterTable(props: { register: readonly Kept[]; names: Names }) {
  const { register, names } = props;
  const words = d.report;
  const heads = [words.risk, words.inherent, words.current, words.target, words.treatment];
  return (
    <TableFrame label={words.register}>
      <table class="table">
        <caption class="hidden-visually">{words.register}</caption>
        <thead>
          <tr>
            {[...heads, words.due, words.status].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {register.map((risk) => (
            <tr key={risk.id}>
              <th scope="row" class="wrap">
                <a href={`/risks/${risk.id}`}>{riskWords.sentence(risk.sentence, names)}</a>
              </th>
              {[risk.inherent, risk.current, risk.target].map((point, at) => (
                <td key={heads[at + 1]}>
                  {point && <BandChip band={point.band} value={point.product} />}
                </td>
              ))}
              <td>{risk.treatment && t.treatments[risk.treatment]}</td>
              <td class="nowrap">{risk.due && shortDate(risk.due)}</td>
              <td>
                {t.riskStates[risk.status]}
                {!risk.open && <div class="small muted">{words.gone}</div>}
                {risk.accepted && (
                  <div class="small muted">
                    {words.acceptedBy(risk.accepted.by, shortDate(risk.accepted.until))}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
