import { useState } from "preact/hooks";
import { t } from "../messages/base.ts";
import { Dialog } from "../parts/dialog.tsx";
import { keysAreOff, turnKeys } from "./use-keys.ts";

/** All keys of the console, and the switch that turns them off. */
export function KeysSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [off, setOff] = useState(keysAreOff());
  const toggle = () => {
    turnKeys(off);
    setOff(!off);
  };
  return (
    <Dialog open={open} title={t.keys.title} onClose={onClose}>
      <dl class="facts keys">
        {t.keys.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label class="choice">
        <input type="checkbox" checked={!off} onChange={toggle} />
        <span>{t.keys.on}</span>
      </label>
    </Dialog>
  );
}
