import { useEffect, useRef } from "preact/hooks";
import type { CallError } from "../../../client.ts";
import { Status } from "../../../ui/status.tsx";
import { inviting } from "../../messages/invite.ts";
import { told } from "../../parts/form-fields.ts";
import { HandOver } from "./hand-over.tsx";
import type { InviteRow } from "./invite-rows.ts";
import type { Invited } from "./use-inviting.ts";

/** How far the invitations are, and what became of each. */
export function InviteOutcome(props: {
  rows: readonly InviteRow[];
  contactOf: (row: InviteRow) => string;
  outcomes: ReadonlyMap<string, Invited>;
  busy: boolean;
  onAgain: () => void;
}) {
  const { rows, contactOf, outcomes, busy, onAgain } = props;
  const failed = rows.filter(({ key }) => "problem" in (outcomes.get(key) ?? {}));
  const sent = outcomes.size - failed.length;
  const status = useRef<HTMLDivElement>(null);
  // The form with the button is gone; how far it is stands above a list that may be long.
  useEffect(() => {
    if (busy) status.current?.focus();
  }, [busy]);
  return (
    <section class="stack-large">
      <div role="status" ref={status} tabIndex={-1}>
        {busy ? (
          <>
            <progress max={rows.length} value={outcomes.size} aria-label={inviting.title} />
            <p>{inviting.progress(sent, rows.length)}</p>
          </>
        ) : (
          <p class="lead">
            <strong>{inviting.sent(sent)}</strong>
          </p>
        )}
      </div>
      <ul class="plain lines">
        {rows.map((row) => {
          const { key, supplier, engagement } = row;
          const outcome = outcomes.get(key);
          const contact = supplier.contacts.find(({ id }) => id === contactOf(row));
          const unwritten = contact && (contact.email === undefined || contact.suppressed);
          return (
            <li key={key} class="row row-apart">
              <span>
                <strong>{supplier.name}</strong> · {engagement.product}
                {outcome && "problem" in outcome && (
                  <span class="problem"> {whyNot(outcome.problem)}</span>
                )}
                {unwritten && outcome && "assessment" in outcome && (
                  <HandOver outcome={outcome} name={contact.name} />
                )}
              </span>
              <span class="row">
                {outcome && (
                  <Status
                    shape={"problem" in outcome ? "cross" : "done"}
                    word={inviting.outcome["problem" in outcome ? "failed" : "invited"]}
                  />
                )}
                {outcome && "assessment" in outcome && (
                  <a href={`/assessments/${outcome.assessment}/progress`}>
                    {inviting.open}
                    <span class="hidden-visually"> {supplier.name}</span>
                  </a>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {!busy && (
        <div class="actions">
          {failed.length > 0 && (
            <button type="button" class="button button-primary" onClick={onAgain}>
              {inviting.again(failed.length)}
            </button>
          )}
          <a class="button" href="/suppliers?running=yes&sort=due">
            {inviting.follow}
          </a>
        </div>
      )}
    </section>
  );
}

/** What the server said, with what it said of single fields: their form is gone by now. */
function whyNot({ message, fields }: CallError): string {
  return [message, ...fields.map((field) => field.message)].map(told).join(" ");
}
