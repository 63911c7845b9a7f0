import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../messages/base.ts";

/** A native modal dialog: focus is kept inside, Escape closes it, focus returns to where it was. */
export function Dialog(props: {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { open, title, onClose, children } = props;
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog class="dialog" ref={box} aria-labelledby={id} onClose={onClose}>
      {open && (
        <div class="stack">
          <div class="row row-apart">
            <h2 id={id}>{title}</h2>
            <button type="button" class="button button-small" onClick={onClose}>
              {t.close}
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
