import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { Banner } from "../../../../ui/banner.tsx";
import { dueText, instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { chasing } from "../../../messages/chasing.ts";
import { s } from "../../../messages/silent.ts";
import { Facts } from "../../../parts/facts.tsx";
import type { Loaded } from "../../../use-load.ts";
import { titleOf } from "../title-of.ts";
import { CancelAssessment } from "./cancel-assessment.tsx";
import { DueChange } from "./due-change.tsx";
import { Invitation } from "./invitation.tsx";
import { IssueDraft } from "./issue-draft.tsx";
import { ReminderPlan } from "./reminder-plan.tsx";
import { SilentSupplier } from "./silent-supplier.tsx";
import { SupplierTeam } from "./supplier-team.tsx";
import { type TermsChange, TermsChanged } from "./terms-changed.tsx";

/** While letters are under way the page looks again this often, and not for ever. */
const LOOK_AGAIN = 3000;

/** Who was invited, what became of the letters, how far the answers are, and what can be done. */
export function Progress(props: { assessment: Assessment; loaded: Loaded<Assessment> }) {
  const { assessment, loaded } = props;
  const { query } = useLocation();
  const { status, invitations, due, questionnaire, receipt, progress, requester, reminders } =
    assessment;
  const words = t.progress;
  const [{ change, turn }, setChange] = useState<{ change?: TermsChange; turn: number }>({
    turn: 0,
  });
  const changed = (next: TermsChange) => setChange({ change: next, turn: turn + 1 });
  // Whoever has changed the terms finds both forms closed and as things stand.
  const turned = `${assessment.id} ${turn}`;
  const underWay = invitations.some(({ letters }) =>
    letters.some(({ state }) => state === "pending" || state === "sending"),
  );
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => void loaded.reload(), LOOK_AGAIN);
    const end = setTimeout(() => clearInterval(timer), 20 * LOOK_AGAIN);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [underWay, loaded.reload]);

  return (
    <div class="stack-large">
      {status === "draft" && query.unsent !== undefined && (
        <Banner tone="danger">{words.unsent}</Banner>
      )}
      {status === "draft" && <IssueDraft assessment={assessment} loaded={loaded} />}
      {status !== "draft" && (
        <section class="stack" aria-labelledby="invitations">
          <h2 id="invitations">{words.invitations}</h2>
          <ul class="plain lines">
            {invitations.map((invitation) => (
              <li key={invitation.id}>
                <Invitation assessment={assessment} invitation={invitation} loaded={loaded} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <SupplierTeam team={assessment.team} />
      <section class="stack" aria-labelledby="about">
        <h2 id="about">{words.about}</h2>
        <Facts
          list={[
            [words.questionnaire, words.version(titleOf(questionnaire), questionnaire.version)],
            [words.length, words.lengthText(questionnaire.questions, questionnaire.minutes)],
            [words.answered, t.assessments.of(progress.answered, progress.of)],
            [words.tier, t.tiers[assessment.tier]],
            [words.due, dueText(due)],
            [chasing.plan, chasing.planText(reminders.before, reminders.after)],
            [chasing.next, reminders.next && instantText(reminders.next)],
            [words.requester, requester.name],
            [words.issued, assessment.issuedAt && instantText(assessment.issuedAt)],
            [words.message, assessment.message && <span class="prose">{assessment.message}</span>],
            [t.newAssessment.afterDue, t.newAssessment.afterDues[assessment.afterDue]],
            [words.stepUp, t.newAssessment.stepUps[assessment.stepUp]],
            ...(receipt ? receiptFacts(receipt) : []),
          ]}
        />
      </section>
      <TermsChanged {...props} change={change} onChange={changed} />
      <DueChange key={`due ${turned}`} {...props} onChange={changed} />
      <ReminderPlan key={`reminders ${turned}`} {...props} onChange={changed} />
      <SilentSupplier assessment={assessment} loaded={loaded} />
      <CancelAssessment assessment={assessment} loaded={loaded} />
    </div>
  );
}

function receiptFacts(receipt: NonNullable<Assessment["receipt"]>) {
  const { reference, submittedAt, by, sha256, origin } = receipt;
  const words = t.progress;
  return [
    [words.receipt, reference],
    [words.submitted, words.submittedBy(instantText(submittedAt), by.name, by.title)],
    ...(origin ? [[s.attested, s.origins[origin]] as const] : []),
    [words.sha256, <code key="hash">{sha256}</code>],
  ] as const;
}
