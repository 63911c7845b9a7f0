import type { Raw } from "../question/raw.ts";
import { deviceOf } from "./device.ts";
import type { Outbox } from "./outbox.ts";
import { type Portal, setWork, workOf } from "./portal.ts";

/**
 * Shows a new state of the outbox and writes every answer that changed in it to the device, one
 * record each, without waiting. Where the device does not take one, the page says so from then on.
 */
export function keepChanges(portal: Portal, outbox: Outbox, raw?: Record<string, Raw>): void {
  const work = workOf(portal);
  if (!work) return;
  const before = new Map(work.outbox.entries.map((entry) => [entry.question, entry]));
  const after = new Map(outbox.entries.map((entry) => [entry.question, entry]));
  const typed = { ...work.raw, ...raw };
  setWork(portal, { outbox, raw: typed });
  for (const question of new Set([...before.keys(), ...after.keys(), ...Object.keys(raw ?? {})])) {
    const entry = after.get(question);
    if (entry === before.get(question) && typed[question] === work.raw[question]) continue;
    write(portal, work.landing.assessment, question, entry?.changes ?? [], typed[question]);
  }
}

let order = Date.now();

function write(
  portal: Portal,
  assessment: string,
  question: string,
  changes: Outbox["entries"][number]["changes"],
  raw: Raw | undefined,
): void {
  const typed = raw && Object.values(raw).some((value) => value !== "") ? raw : undefined;
  const name = { assessment, page: portal.page.id, question };
  order += 1;
  const kept = (changes.length > 0 || typed) && {
    ...{ ...name, changes, at: order },
    ...(typed && { raw: typed }),
  };
  deviceOf(portal)
    .then(async (device) => {
      await (kept ? device.keep(kept) : device.forget(name));
      for (const each of portal.left ?? []) {
        if (each.question === question) await device.forget(each);
      }
    })
    .catch(() => kept && holdOn(portal));
}

/**
 * From now on the page says that this device does not keep what is typed, and asks before it is
 * left while something is on its way.
 */
export function holdOn(portal: Portal): void {
  if (workOf(portal)?.unkept) return;
  setWork(portal, { unkept: true });
  addEventListener("beforeunload", (event) => {
    if ((workOf(portal)?.outbox.entries.length ?? 0) > 0) event.preventDefault();
  });
}
