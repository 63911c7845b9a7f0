import { useState } from "preact/hooks";
import type { CallError } from "../../../client.ts";
import { call } from "../../api.ts";
import { inviting } from "../../messages/invite.ts";
import { Loading } from "../../parts/loading.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { useLoad } from "../../use-load.ts";
import type { InviteRow } from "./invite-rows.ts";
import { LetterPreview } from "./letter-preview.tsx";
import { SheetPreview } from "./sheet-preview.tsx";
import type { ToInvite } from "./use-inviting.ts";

/** The letter and the questionnaire of one of the invitations, as the supplier will see them. */
export function Preview(props: {
  rows: readonly InviteRow[];
  bodyOf: (row: InviteRow) => ToInvite;
}) {
  const { rows, bodyOf } = props;
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState("");
  const row = rows.find((each) => each.key === key) ?? rows[0];
  return (
    <details class="details" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{inviting.preview}</summary>
      {open && row && (
        <div class="stack-large">
          <SelectField
            form="invite"
            path="preview"
            label={inviting.previewOf}
            value={row.key}
            options={rows.map((each) => ({
              value: each.key,
              label: `${each.supplier.name}: ${each.engagement.product}`,
            }))}
            onValue={setKey}
            problem={NONE}
          />
          <Shown row={row} body={bodyOf(row).body} />
        </div>
      )}
    </details>
  );
}

const NONE: CallError | undefined = undefined;

function Shown({ row, body }: { row: InviteRow; body: ToInvite["body"] }) {
  const { contactIds, ...rest } = body;
  const [contactId] = contactIds;
  const given = { ...rest, ...(contactId && { contactId }) };
  const loaded = useLoad(`preview ${JSON.stringify(given)}`, () =>
    call("previewInvitation", { body: given }),
  );
  const contact = row.supplier.contacts.find(({ id }) => id === contactId);
  return (
    <Loading of={loaded}>
      {({ letter, questions, minutes, told }) => (
        <>
          <section class="stack" aria-labelledby="letter">
            <h3 id="letter">{inviting.letter}</h3>
            {contact?.email === undefined ? (
              <p class="muted">{inviting.noLetter}</p>
            ) : (
              <div class="boxed stack">
                <p>
                  <span class="muted">{inviting.subject}: </span>
                  <strong>{letter.subject}</strong>
                </p>
                <LetterPreview html={letter.html} text={letter.text} />
              </div>
            )}
          </section>
          <section class="stack" aria-labelledby="sheet">
            <h3 id="sheet">{inviting.sheet(questions, minutes)}</h3>
            <p class="muted">{inviting.sheetLead}</p>
            <SheetPreview
              key={JSON.stringify(given)}
              told={told}
              inLanguage={(language) =>
                call("previewInvitation", { body: { ...given, language } }).then(
                  (other) => other.told,
                )
              }
            />
          </section>
        </>
      )}
    </Loading>
  );
}
