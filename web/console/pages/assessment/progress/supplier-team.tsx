import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { instantText } from "../../../format.ts";
import { exchange } from "../../../messages/exchange.ts";

/** Whom the supplier asked itself, read only: shares of the questions, and a signature. */
export function SupplierTeam({ team }: { team: Assessment["team"] }) {
  const words = exchange.team;
  const { delegations, signing } = team;
  if (delegations.length === 0 && !signing) return null;
  return (
    <section class="stack" aria-labelledby="supplier-team">
      <h2 id="supplier-team">{words.title}</h2>
      <p class="muted">{words.hint}</p>
      <ul class="plain lines">
        {delegations.map(({ id, name, email, sections, questions, by, at, state }) => (
          <li key={id} class="stack-small">
            <div>
              <strong>{name}</strong> <span class="muted">{email}</span>
            </div>
            <div class="small">
              {[
                ...(sections.length > 0 ? [words.sections(sections.length)] : []),
                ...(questions.length > 0 ? [words.questions(questions.length)] : []),
              ].join("; ")}
            </div>
            <div class="small muted">
              {state === "ended" ? words.ended : words.by(by, instantText(at))}
            </div>
          </li>
        ))}
        {signing && (
          <li class="stack-small">
            <div>
              <strong>{signing.name}</strong> <span class="muted">{signing.email}</span>
            </div>
            <div class="small">
              {words.signing}: {words.states[signing.state]}
            </div>
            {signing.refusal && <p class="prose small">{signing.refusal.note}</p>}
          </li>
        )}
      </ul>
    </section>
  );
}
