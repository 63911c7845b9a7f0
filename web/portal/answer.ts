import type { Answer } from "../../functions/domain/answers.ts";
import type { WorkWords } from "../../functions/words/en/work.ts";
import type { Raw } from "../question/raw.ts";
import { isLocked, visibleNow } from "./asked.ts";
import { keepChanges } from "./keep-changes.ts";
import { edit, resolve } from "./outbox.ts";
import { type Portal, workOf } from "./portal.ts";

/**
 * Takes in an answer at the keystroke: on the screen and on the device at once, on the server a
 * little later. Tells a screen reader when other questions come or go with it.
 */
export function giveAnswer(
  portal: Portal,
  words: WorkWords,
  question: string,
  answer: Answer | null,
  raw: Raw = {},
): void {
  const work = workOf(portal);
  if (!work || isLocked(work, question)) return;
  const before = visibleNow(work);
  const outbox = edit(work.outbox, question, answer, crypto.randomUUID());
  keepChanges(portal, outbox, { [question]: raw });
  const after = visibleNow({ ...work, outbox });
  const came = before === after ? 0 : [...after.keys()].filter((id) => !before.has(id)).length;
  const went = before === after ? 0 : [...before.keys()].filter((id) => !after.has(id)).length;
  if (came + went > 0) portal.store.set({ announcement: words.appeared(came, went) });
  portal.sync?.touch();
}

/** Settles a conflict by the person's choice. */
export function chooseSide(portal: Portal, question: string, choice: "mine" | "theirs"): void {
  const work = workOf(portal);
  if (!work) return;
  const outbox = resolve(work.outbox, question, choice, crypto.randomUUID());
  keepChanges(portal, outbox, { [question]: {} });
  portal.sync?.resume();
}
