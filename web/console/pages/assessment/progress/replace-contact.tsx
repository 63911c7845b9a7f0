import { useState } from "preact/hooks";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { call } from "../../../api.ts";
import { chasing } from "../../../messages/chasing.ts";
import { Refused } from "../../../parts/refused.tsx";
import { SelectField } from "../../../parts/select-field.tsx";
import { SubmitButton } from "../../../parts/submit-button.tsx";
import { useAction } from "../../../use-action.ts";
import { type Loaded, useLoad } from "../../../use-load.ts";

type Item = Assessment["invitations"][number];

/** Another contact of the supplier takes the place of an invited one; opened on demand. */
export function ReplaceContact(props: {
  assessment: Assessment;
  invitation: Item;
  loaded: Loaded<Assessment>;
}) {
  const { assessment, invitation, loaded } = props;
  const [open, setOpen] = useState(false);
  return (
    <details class="details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{chasing.replace}</summary>
      {open && <Form {...{ assessment, invitation, loaded }} />}
    </details>
  );
}

function Form({
  assessment,
  invitation,
  loaded,
}: {
  assessment: Assessment;
  invitation: Item;
  loaded: Loaded<Assessment>;
}) {
  const supplierId = assessment.supplier.id;
  const [contactId, setContactId] = useState("");
  const supplier = useLoad(`supplier ${supplierId}`, () =>
    call("getSupplier", { params: { supplierId } }),
  );
  const replace = useAction(async (chosen: string, key) => {
    const params = { assessmentId: assessment.id };
    const body = { contactId: chosen, replaces: invitation.id };
    loaded.replace(await call("inviteContact", { params, body, key }));
  });
  const invited = new Set(
    assessment.invitations.flatMap(({ state, contact }) =>
      state === "active" ? [contact.id] : [],
    ),
  );
  const others = (supplier.data?.contacts ?? []).filter(({ id }) => !invited.has(id));
  if (supplier.data && others.length === 0) {
    return (
      <p>
        {chasing.noOther} <a href={`/suppliers/${supplierId}`}>{chasing.supplierPage}</a>
      </p>
    );
  }
  const form = `replace-${invitation.id}`;
  return (
    <form
      class="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void replace.run(contactId);
      }}
    >
      <p>{chasing.replaceLead(invitation.contact.name)}</p>
      <Refused problem={replace.problem ?? supplier.problem} form={form} />
      <SelectField
        form={form}
        path="contactId"
        label={chasing.contact}
        value={contactId}
        none={chasing.chooseContact}
        options={others.map(({ id, name, email }) => ({
          value: id,
          label: email ? `${name}, ${email}` : name,
        }))}
        onValue={setContactId}
        problem={replace.problem}
      />
      <div class="actions">
        <SubmitButton label={chasing.replaceSubmit} busy={replace.busy} tone="plain" />
      </div>
    </form>
  );
}
