import type { Raw } from "../question/raw.ts";
import type { Outbox } from "./outbox.ts";
import { type Portal, setWork, workOf } from "./portal.ts";

/**
 * Shows a new state of the outbox and writes every answer that changed in it to the device, one
 * record each, without waiting.
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
  { device, page }: Portal,
  assessment: string,
  question: string,
  changes: Outbox["entries"][number]["changes"],
  raw: Raw | undefined,
): void {
  const typed = raw && Object.values(raw).some((value) => value !== "") ? raw : undefined;
  const name = { assessment, page: page.id, question };
  order += 1;
  const written =
    changes.length > 0 || typed
      ? device.keep({ ...name, changes, at: order, ...(typed && { raw: typed }) })
      : device.forget(name);
  void written.catch(() => {});
}
