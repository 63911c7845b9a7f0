import { useState } from "preact/hooks";
import { t } from "../messages/base.ts";
import { Dialog } from "./dialog.tsx";
import { useLate } from "./use-late.ts";

/** A step that cannot be taken back: its button opens a question that says what will end. */
export function Confirm(props: {
  label: string;
  title: string;
  body: string;
  confirm: string;
  onConfirm: () => Promise<unknown>;
}) {
  const { label, title, body, confirm, onConfirm } = props;
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const late = useLate(busy);
  const go = async () => {
    if (busy) return;
    setBusy(true);
    await onConfirm();
    setBusy(false);
    setOpen(false);
  };
  return (
    <>
      <button type="button" class="button button-small button-danger" onClick={() => setOpen(true)}>
        {label}
      </button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        <p>{body}</p>
        <div class="actions">
          <button
            type="button"
            class="button button-danger"
            aria-disabled={busy || undefined}
            onClick={() => void go()}
          >
            {late ? t.working : confirm}
          </button>
          <button type="button" class="button" onClick={() => setOpen(false)}>
            {t.keepIt}
          </button>
        </div>
      </Dialog>
    </>
  );
}
