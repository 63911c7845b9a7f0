import { useState } from "preact/hooks";
import { languageOf } from "../../../../functions/domain/language-of.ts";
import type { ItemOf } from "../../api.ts";
import { deviceZone, todayIn } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { inviting } from "../../messages/invite.ts";
import { filled } from "../../parts/form-fields.ts";
import { Refused } from "../../parts/refused.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useAction } from "../../use-action.ts";
import { InviteOutcome } from "./invite-outcome.tsx";
import {
  dueByTier,
  type InviteRow,
  inviteRows,
  type PlannedSupplier,
  problemsOf,
  proposedContact,
} from "./invite-rows.ts";
import { InviteSettings, type Settings } from "./invite-settings.tsx";
import { InviteTable } from "./invite-table.tsx";
import { Preview } from "./preview.tsx";
import { proposedAmong } from "./proposed-among.ts";
import type { TypedPlan } from "./reminder-fields.tsx";
import { planOf, usualPlan } from "./typed-plan.ts";
import { type ToInvite, useInviting } from "./use-inviting.ts";

/** Who is asked about what, on which terms, and what is missing, before anything is created. */
export function InviteForm(props: {
  suppliers: readonly PlannedSupplier[];
  questionnaires: readonly ItemOf<"listQuestionnaires">[];
}) {
  const { suppliers, questionnaires } = props;
  const rows = inviteRows(suppliers);
  const zone = deviceZone();
  const today = todayIn(zone, new Date());
  const [contacts, setContacts] = useState<Readonly<Record<string, string>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [settings, setSettings] = useState<Settings>({
    ...{ questionnaireId: "", dueBy: "tier", date: "", zone },
    ...{ message: "", language: "", stepUp: "code", reminders: usualPlan },
  });
  const inviting_ = useInviting();
  const check = useAction(async (typed: TypedPlan) => planOf(typed));
  const contactOf = ({ key, supplier }: InviteRow) => contacts[key] ?? proposedContact(supplier);
  const dueOf = (row: InviteRow) => ({
    date: settings.dueBy === "same" && settings.date ? settings.date : dueByTier(row, today),
    zone: settings.zone,
  });
  const asked = rows.filter(
    (row) => !left.has(row.key) && !problemsOf(row, contactOf(row)).some(({ blocks }) => blocks),
  );
  const questionnaireFor = ({ supplier, engagement }: InviteRow) =>
    questionnaires.find(({ id }) => id === settings.questionnaireId) ??
    proposedAmong(questionnaires, engagement, supplier.assessments) ??
    questionnaires[0];
  const languageFor = (row: InviteRow) => {
    const contact = row.supplier.contacts.find(({ id }) => id === contactOf(row));
    return languageOf(settings.language || (contact?.language ?? ""));
  };
  const bodyOf = (row: InviteRow): ToInvite => ({
    key: row.key,
    body: {
      ...{ supplierId: row.supplier.id, engagementId: row.engagement.id },
      ...{ questionnaireId: questionnaireFor(row)?.id ?? "", contactIds: [contactOf(row)] },
      ...{ due: dueOf(row), message: filled(settings.message) },
      ...{ language: languageFor(row), stepUp: settings.stepUp },
    },
  });
  const send = async (rows: readonly InviteRow[]) => {
    if (!(await check.run(settings.reminders))) return;
    const reminders = planOf(settings.reminders);
    const all = rows.map((row) => {
      const { key, body } = bodyOf(row);
      return { key, body: { ...body, reminders } };
    });
    await inviting_.run(all);
  };
  const waiting = asked.filter(({ key }) => {
    const outcome = inviting_.outcomes.get(key);
    return outcome === undefined || "problem" in outcome;
  });
  if (inviting_.outcomes.size > 0) {
    return (
      <InviteOutcome
        rows={asked}
        contactOf={contactOf}
        outcomes={inviting_.outcomes}
        busy={inviting_.busy}
        onAgain={() => void send(waiting)}
      />
    );
  }
  return (
    <form
      class="stack-large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(waiting);
      }}
    >
      <p class="muted">{inviting.lead}</p>
      <InviteTable
        suppliers={suppliers}
        rows={rows}
        left={left}
        onLeft={setLeft}
        contactOf={contactOf}
        onContact={(key, id) => setContacts({ ...contacts, [key]: id })}
        course={(row) => ({
          title: questionnaireFor(row)?.title ?? "",
          date: dueOf(row).date,
        })}
      />
      <InviteSettings
        questionnaires={questionnaires}
        settings={settings}
        onSettings={(some) => setSettings({ ...settings, ...some })}
        problem={check.problem}
      />
      <Refused problem={check.problem} form="invite" />
      {asked.length > 0 && <Preview rows={asked} bodyOf={bodyOf} />}
      <div class="actions">
        {asked.length > 0 ? (
          <SubmitButton label={inviting.send(asked.length)} busy={inviting_.busy} />
        ) : (
          <p>{inviting.none}</p>
        )}
        <a class="button" href="/suppliers">
          {t.cancel}
        </a>
      </div>
    </form>
  );
}
