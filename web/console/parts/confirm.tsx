import { useState } from "preact/hooks";
import { t } from "../messages/base.ts";
import { Dialog } from "./dialog.tsx";

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
            onClick={() => void onConfirm().then(() => setOpen(false))}
          >
            {confirm}
          </button>
          <button type="button" class="button" onClick={() => setOpen(false)}>
            {t.keepIt}
          </button>
        </div>
      </Dialog>
    </>
  );
}
