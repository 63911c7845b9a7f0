import { Fragment } from "preact";
import type { WaitingDecision } from "../../../functions/contract/shapes/approval.ts";
import { BandChip } from "../../ui/band.tsx";
import { Grade } from "../../ui/grade.tsx";
import { useApproval } from "./use-approval.ts";

/** The result a decision would be taken on, in a few figures. */
export function ApprovalResult({ result }: { result: WaitingDecision["result"] }) {
  const { text, format } = useApproval();
  const { tier, status, shown, claimed, grade, heldBy, inherent, residual, openGates } = result;
  // Rounded down as everywhere: a printed figure never reaches a cut-off the score itself missed.
  const percent = (points: number | null) => format.number(Math.floor((points ?? 0) / 100));
  return (
    <section class="stack-small" aria-labelledby="result">
      <h2 id="result">{text.result}</h2>
      {status !== "final" && <p class="banner banner-warning">{text.status[status]}</p>}
      <dl class="facts">
        <dt>{text.tier}</dt>
        <dd>{tier}</dd>
        <dt>{text.grade}</dt>
        <dd>
          {grade ? <Grade letter={grade} name={text.grade} /> : text.notScored}{" "}
          {grade && text.graded(percent(shown), percent(claimed))}
          {heldBy && `, ${text.held(heldBy)}`}
        </dd>
        {(
          [
            [text.inherent, inherent],
            [text.residual, residual],
          ] as const
        ).map(([name, { band, product }]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              <BandChip band={band} value={product} word={text.bands[band]} />
            </dd>
          </Fragment>
        ))}
        <dt>{text.gates}</dt>
        <dd>
          {openGates.length === 0 ? (
            text.noGates
          ) : (
            <ul>
              {openGates.map(({ id, title, severity }) => (
                <li key={id}>{text.gate(id, title, text.severities[severity])}</li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{text.proposed}</dt>
        <dd>{text.decisions[result.proposed]}</dd>
      </dl>
    </section>
  );
}
