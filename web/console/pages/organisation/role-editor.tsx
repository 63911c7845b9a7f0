import { useState } from "preact/hooks";
import type { MemberRow } from "../../../../functions/contract/shapes/organisation.ts";
import { ROLES } from "../../../../functions/domain/roles.ts";
import { call } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { organisation } from "../../messages/organisation.ts";
import { useFirstField } from "../../parts/in-place.ts";
import { Refused } from "../../parts/refused.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useAction } from "../../use-action.ts";

const words = organisation.people;

/** Another role for somebody, in place; each says what it may do. */
export function RoleEditor(props: {
  member: MemberRow;
  onReload: () => Promise<unknown>;
  onDone: () => void;
}) {
  const { member, onReload, onDone } = props;
  const ref = useFirstField();
  const [role, setRole] = useState(ROLES.find((each) => each === member.role) ?? "viewer");
  const save = useAction(async () => {
    const body = { role, version: member.version };
    await call("updateMember", { params: { memberId: member.id }, body });
    await onReload();
    onDone();
  });
  const form = `member-${member.id}`;
  return (
    <form
      ref={ref}
      class="form stack boxed"
      noValidate
      aria-label={words.changeOf(member.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save.run(role);
      }}
    >
      <strong>{member.name}</strong>
      <Refused problem={save.problem} form={form}>
        <StaleHelp problem={save.problem} onReload={() => void onReload().then(save.clear)} />
      </Refused>
      <SelectField
        form={form}
        path="role"
        label={words.role}
        hint={words.what[role]}
        value={role}
        options={ROLES.map((each) => ({ value: each, label: t.roles[each] ?? each }))}
        onValue={(chosen) => setRole(ROLES.find((each) => each === chosen) ?? role)}
        problem={save.problem}
        size="medium"
      />
      <div class="actions">
        <SubmitButton label={t.save} busy={save.busy} />
        <button type="button" class="button" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
