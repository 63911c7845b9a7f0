import { useState } from "preact/hooks";
import { finishHere } from "../end.ts";
import { workOf } from "../portal.ts";
import { Dialog } from "./dialog.tsx";
import { useAction } from "./use-action.ts";
import { usePortal } from "./use-portal.ts";

/** Leaves nothing behind on a borrowed computer; says first what would be lost. */
export function Finish() {
  const { portal, words } = usePortal();
  const [asking, setAsking] = useState(false);
  const action = useAction();
  const open = workOf(portal)?.landing.status === "open";
  const unsaved = open ? (workOf(portal)?.outbox.entries.length ?? 0) : 0;
  const text = words.finish;
  return (
    <>
      <button class="button" type="button" onClick={() => setAsking(true)}>
        {words.receipt.finish}
      </button>
      {asking && (
        <Dialog title={text.title} onClose={() => setAsking(false)}>
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
            <button class="button" type="button" onClick={() => setAsking(false)}>
              {text.stay}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
