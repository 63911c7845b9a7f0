import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import type { Exception } from "../../../../../functions/domain/decision.ts";
import { Banner } from "../../../../ui/banner.tsx";
import { listAll } from "../../../api.ts";
import { dateText, instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { d } from "../../../messages/decision.ts";
import { Facts } from "../../../parts/facts.tsx";
import { useLoad } from "../../../use-load.ts";
import { waived } from "./approval-card.tsx";

type Decision = NonNullable<Assessment["decision"]>;

/** A decision as it was taken; its basis never changes. */
export function DecisionCard(props: { decision: Decision }) {
  const { decision, proposed, reason, conditions, nextReview, by, at, basis, reReview } =
    props.decision;
  const { approvedBy, waivers, exception, fallsDue, isDue } = props.decision;
  const words = t.decision.card;
  const members = useLoad(exception && "members", () => listAll("listMembers"));
  const owner = members.data?.find(({ id }) => id === exception?.owner);
  return (
    <section class="stack boxed decision-card" aria-labelledby="decided">
      <h2 id="decided">{t.decisions[decision]}</h2>
      {isDue && <Banner tone="warning">{d.isDue}</Banner>}
      {reReview && <Banner tone="warning">{words.reReview}</Banner>}
      <Facts
        list={[
          [words.by, `${by.name}, ${instantText(at)}`],
          [
            words.reason,
            <span key="reason" class="prose">
              {reason}
            </span>,
          ],
          [
            words.conditions,
            conditions.length > 0 && (
              <ul key="conditions">
                {conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            ),
          ],
          [words.nextReview, nextReview && dateText(nextReview)],
          ...(approvedBy ? [[d.approvedBy, approval(approvedBy)] as const] : []),
          ...(waivers.length > 0 ? [[d.waived, waived(waivers)] as const] : []),
          ...(exception ? exceptionFacts(exception, owner?.name) : []),
          [d.fallsDue, fallsDue && dateText(fallsDue)],
          [words.proposed, t.decisions[proposed]],
          [words.basis, <code key="basis">{basis}</code>],
        ]}
      />
    </section>
  );
}

/** Who approved, how they proved to be the one, and what they said. */
function approval({ name, address, note }: NonNullable<Decision["approvedBy"]>) {
  return (
    <span key="approved" class="prose">
      {address ? d.byMailLink(name, address) : name}
      {note && `\n${note}`}
    </span>
  );
}

/** What stands against a risk that was taken for a time. */
function exceptionFacts(exception: Exception, owner: string | undefined) {
  return [
    [d.exception.compensating, exception.compensating],
    [d.exception.exitPlan, exception.exitPlan],
    [d.exception.owner, owner],
    [d.exception.until, dateText(exception.until)],
  ] as const;
}
