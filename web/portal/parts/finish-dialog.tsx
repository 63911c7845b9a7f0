import { finishHere } from "../end.ts";
import { workOf } from "../portal.ts";
import { Dialog } from "./dialog.tsx";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

/** Leaves nothing behind on a borrowed computer; says first what would be lost. */
export function FinishDialog({ onClose }: { onClose: () => void }) {
  const { portal } = useWork();
  const action = useAction();
  const open = workOf(portal)?.landing.status === "open";
  const unsaved = open ? (workOf(portal)?.outbox.entries.length ?? 0) : 0;
  const text = useWork().words.finishDialog;
  return (
    <Dialog title={text.title} onClose={onClose}>
      <p>{text.text}</p>
      {unsaved > 0 && <p class="banner banner-danger">{text.unsaved(unsaved)}</p>}
      <div class="actions">
        <button
          class={unsaved > 0 ? "button button-danger" : "button button-primary"}
          type="button"
          aria-disabled={action.busy}
          onClick={() => action.run(() => finishHere(portal))}
        >
          {text.go}
        </button>
        <button class="button" type="button" onClick={onClose}>
          {text.stay}
        </button>
      </div>
    </Dialog>
  );
}
