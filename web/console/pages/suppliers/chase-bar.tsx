import { useState } from "preact/hooks";
import { daysAfter, deviceZone, todayIn } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { chasing as words } from "../../messages/chasing.ts";
import { tracking } from "../../messages/tracking.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ZoneField } from "../../parts/zone-field.tsx";
import type { DirectoryRow } from "./directory-rows.ts";
import type { Chase, ChaseItem, Chasing } from "./use-chasing.ts";

/** What can be done at once to all that the selected suppliers are asked. */
export function ChaseBar(props: { rows: readonly DirectoryRow[]; chasing: Chasing }) {
  const { rows, chasing } = props;
  const items = rows.flatMap(({ open, name }) =>
    open.map(({ id, product }) => ({ id, name: `${name}: ${product}` })),
  );
  const count = items.length;
  if (count === 0) return <span class="small muted">{tracking.nothing}</span>;
  const run = (chase: Chase) => void chasing.action.run(chase);
  return (
    <>
      <button
        type="button"
        class="button button-small"
        aria-disabled={chasing.action.busy || undefined}
        onClick={() => run({ act: "remind", items })}
      >
        {tracking.remind(count)}
      </button>
      <Extend items={items} busy={chasing.action.busy} onExtend={run} />
      <Confirm
        label={tracking.cancel(count)}
        title={tracking.cancelTitle(count)}
        body={tracking.cancelBody}
        confirm={tracking.cancel(count)}
        onConfirm={() => chasing.action.run({ act: "cancel", items })}
      />
    </>
  );
}

function Extend(props: {
  items: readonly ChaseItem[];
  busy: boolean;
  onExtend: (chase: Chase) => void;
}) {
  const { items, busy, onExtend } = props;
  const count = items.length;
  const [open, setOpen] = useState(false);
  const zone = deviceZone();
  const [due, setDue] = useState({ date: daysAfter(todayIn(zone, new Date()), 14), zone });
  const [tell, setTell] = useState(true);
  return (
    <>
      <button type="button" class="button button-small" onClick={() => setOpen(true)}>
        {tracking.extend(count)}
      </button>
      <Dialog open={open} title={tracking.extendSubmit(count)} onClose={() => setOpen(false)}>
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (due.date === "") return;
            setOpen(false);
            onExtend({ act: "due", items, due, tell });
          }}
        >
          <p class="muted">{tracking.extendLead(count)}</p>
          <TextField
            form="extend"
            path="due.date"
            label={t.due.date}
            type="date"
            size="short"
            value={due.date}
            onValue={(date) => setDue({ ...due, date })}
            problem={undefined}
          />
          <ZoneField
            form="extend"
            value={due.zone}
            onValue={(chosen) => setDue({ ...due, zone: chosen })}
            problem={undefined}
          />
          <label class="choice">
            <input
              type="checkbox"
              checked={tell}
              onChange={({ currentTarget }) => setTell(currentTarget.checked)}
            />
            <span>{words.tell}</span>
          </label>
          <div class="actions">
            <SubmitButton label={tracking.extendSubmit(count)} busy={busy} />
          </div>
        </form>
      </Dialog>
    </>
  );
}
