import { useState } from "preact/hooks";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { Banner } from "../../../../ui/banner.tsx";
import { call } from "../../../api.ts";
import { dateText, instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { d } from "../../../messages/decision.ts";
import { Facts } from "../../../parts/facts.tsx";
import { Refused } from "../../../parts/refused.tsx";
import { StaleHelp } from "../../../parts/stale-help.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { me } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";

/** A decision that waits for its second person: its terms, and for that person the two answers. */
export function ApprovalCard(props: {
  assessment: Assessment;
  approval: NonNullable<Assessment["approval"]>;
  loaded: Loaded<Assessment>;
}) {
  const { assessment, approval, loaded } = props;
  const { decision, by, approver, state, note, outdated, version, waivers, exception } = approval;
  const { ended, answerBy, address } = approval;
  const [why, setWhy] = useState("");
  const answer = useAction(async (approve: boolean) => {
    const params = { assessmentId: assessment.id };
    const body = { approve, version, ...(!approve && { note: why }) };
    loaded.replace(await call("answerApproval", { params, body }));
  });
  const words = d.approval;
  const name = t.decisions[decision];
  const mine = approver.id === me.value?.member.id && state === "pending" && !outdated && !ended;
  return (
    <section class="stack boxed" aria-labelledby="approval">
      <h2 id="approval">
        {state === "declined"
          ? words.declined(name, approver.name)
          : words.waits(name, by.name, approver.name)}
      </h2>
      {outdated && <Banner tone="warning">{words.outdated}</Banner>}
      {ended && !outdated && <Banner tone="warning">{words.ended}</Banner>}
      {note && <p class="prose">{note}</p>}
      {address && <p class="small muted">{words.byMailLink(address)}</p>}
      <Facts
        list={[
          [words.asked, `${by.name}, ${instantText(approval.at)}`],
          ...(state === "pending" ? [[words.answerBy, dateText(answerBy)] as const] : []),
          [
            words.reason,
            <span key="reason" class="prose">
              {approval.reason}
            </span>,
          ],
          [words.conditions, approval.conditions.join("; ") || undefined],
          [words.nextReview, approval.nextReview && dateText(approval.nextReview)],
          [d.waived, waived(waivers)],
          [d.exception.compensating, exception?.compensating],
          [d.exception.exitPlan, exception?.exitPlan],
          [d.exception.until, exception && dateText(exception.until)],
        ]}
      />
      {mine && (
        <form
          class="stack no-print"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void answer.run(false);
          }}
        >
          <h3>{words.yours}</h3>
          <Refused problem={answer.problem} form="approval">
            <StaleHelp
              problem={answer.problem}
              onReload={() => void loaded.reload().then(answer.clear)}
            />
          </Refused>
          <div class="actions">
            <button
              type="button"
              class="button button-primary"
              aria-disabled={answer.busy || undefined}
              onClick={() => void answer.run(true)}
            >
              {words.approve}
            </button>
          </div>
          <TextField
            form="approval"
            path="note"
            label={words.note}
            value={why}
            onValue={setWhy}
            problem={answer.problem}
            rows={2}
          />
          <div class="actions">
            <button type="submit" class="button" aria-disabled={answer.busy || undefined}>
              {words.decline}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

/** Must-haves set aside, as a list; undefined where there are none. */
export function waived(waivers: NonNullable<Assessment["approval"]>["waivers"]) {
  if (waivers.length === 0) return undefined;
  return (
    <ul key="waivers">
      {waivers.map(({ gate, until, reason }) => (
        <li key={gate}>{d.waivers.said(gate, dateText(until), reason)}</li>
      ))}
    </ul>
  );
}
