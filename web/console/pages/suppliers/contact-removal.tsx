import { useEffect, useRef, useState } from "preact/hooks";
import type { Contact } from "../../../../functions/contract/shapes/supplier.ts";
import { call } from "../../api.ts";
import { chasing as words } from "../../messages/chasing.ts";
import { tracking } from "../../messages/tracking.ts";
import { Refused } from "../../parts/refused.tsx";
import { type Action, useAction } from "../../use-action.ts";

/** A contact as it was before it was taken away, and the version that stands in its place. */
type Gone = { contact: Contact; version: number; ended: number };

export type ContactRemoval = {
  gone: Gone | undefined;
  remove: Action<Contact>;
  undo: Action<Gone>;
};

/**
 * Takes contacts of a supplier away, without a question before: the last one can be brought back
 * from what this page still holds, as the server has erased it.
 */
export function useContactRemoval(
  supplierId: string,
  onDone: () => Promise<unknown>,
): ContactRemoval {
  const [gone, setGone] = useState<Gone>();
  const remove = useAction<Contact>(async (contact) => {
    const { id: contactId, version: seen } = contact;
    const query = { version: seen };
    const done = await call("removeContact", { params: { supplierId, contactId }, query });
    setGone({ contact, version: done.version, ended: done.ended });
    await onDone();
  });
  const undo = useAction<Gone>(async ({ contact, version }) => {
    const { id: contactId, version: _, ...fields } = contact;
    await call("updateContact", {
      params: { supplierId, contactId },
      body: { ...fields, version },
    });
    setGone(undefined);
    await onDone();
  });
  return { gone, remove, undo };
}

/** What became of it, with the way back. */
export function ContactGone({ removal }: { removal: ContactRemoval }) {
  const { gone, remove, undo } = removal;
  const status = useRef<HTMLDivElement>(null);
  const told = useRef(gone);
  // The button that was pressed is gone with its line, and so is this one once it was undone.
  useEffect(() => {
    if (told.current !== gone) status.current?.focus();
    told.current = gone;
  }, [gone]);
  return (
    <>
      <Refused problem={remove.problem ?? undo.problem} />
      <div role="status" ref={status} tabIndex={-1}>
        {gone && (
          <div class="banner stack-small">
            <p class="row">
              <strong>{words.contactGone(gone.contact.name)}</strong>
              <button
                type="button"
                class="button button-small"
                aria-disabled={undo.busy || undefined}
                onClick={() => void undo.run(gone)}
              >
                {tracking.undo}
              </button>
            </p>
            <p class="small">{words.contactErased(gone.ended)}</p>
          </div>
        )}
      </div>
    </>
  );
}
