import type { ChangesReply } from "../../functions/contract/shapes/portal.ts";
import type { Answer } from "../../functions/domain/answers.ts";

/** One change of one answer, on its way from this device to the server. */
export type Change = {
  /** Made here; the server recognises a repeated change by it. */
  id: string;
  question: string;
  answer: Answer | null;
  /** The version it was made on; absent while it builds on the change before it. */
  base?: number;
  /** Whether it may have reached the server: then it is repeated as it is, never replaced. */
  sent: boolean;
};

/** What somebody else saved for the same answer. */
export type Conflict = { theirs: Answer | null; version: number; by: string; at: string };

/** The changes of one answer in the order they were made, never empty. */
export type Entry = {
  question: string;
  changes: readonly Change[];
  conflict?: Conflict;
  /** The code by which the server refused the first change; it is not sent again until it is edited. */
  refused?: string;
};

export type Saved = { answer: Answer | null; version: number; by: string; at: string };

/**
 * The answers of an assessment as this page knows them: what the server acknowledged and, in
 * order, what it has not yet. Every function returns a new outbox and changes nothing.
 */
export type Outbox = {
  saved: Readonly<Record<string, Saved>>;
  entries: readonly Entry[];
  /** Ids of the changes in the one request under way; empty when there is none. */
  flight: readonly string[];
};

/** A change as the server takes it. */
export type Sendable = { question: string; version: number; change: string; answer: Answer | null };

/** Whether an answer may be sent now: it fits its question, and the question is asked. */
export type Fits = (question: string, answer: Answer | null) => boolean;

/**
 * Starts from the server's answers and what a page before this one left on the device. Nobody
 * knows how much of that arrived, so all of it is repeated under its own ids.
 */
export function openOutbox(saved: Outbox["saved"], left: readonly Change[]): Outbox {
  const entries: Entry[] = [];
  for (const change of left) {
    const kept = { ...change, sent: true };
    const at = entries.findIndex(({ question }) => question === change.question);
    const entry = entries[at];
    if (entry) entries[at] = { ...entry, changes: [...entry.changes, kept] };
    else entries.push({ question: change.question, changes: [kept] });
  }
  return { saved, entries, flight: [] };
}

/** Takes in what stands on the server for one answer, where that is newer than what is known. */
export function learn(outbox: Outbox, question: string, saved: Saved): Outbox {
  if (saved.version <= versionOf(outbox, question)) return outbox;
  return { ...outbox, saved: { ...outbox.saved, [question]: saved } };
}

/**
 * Takes in a new value of one answer. It replaces a change that was never sent and queues behind
 * one that was. During a conflict it becomes the person's side of it. What is saved already is
 * no change.
 */
export function edit(outbox: Outbox, question: string, answer: Answer | null, id: string): Outbox {
  const entry = outbox.entries.find((each) => each.question === question);
  const first = { id, question, answer, sent: false, base: versionOf(outbox, question) };
  if (!entry) {
    if (sameAnswer(outbox.saved[question]?.answer ?? null, answer)) return outbox;
    return { ...outbox, entries: [...outbox.entries, { question, changes: [first] }] };
  }
  const before = entry.changes.filter(({ sent }) => sent);
  const replaced = entry.changes.at(before.length);
  const base = before.length === 0 ? (replaced?.base ?? first.base) : undefined;
  const change: Change = { id, question, answer, sent: false, ...(base !== undefined && { base }) };
  const { refused: _, ...rest } = entry;
  return put(outbox, { ...rest, changes: [...before, change] });
}

/**
 * The next request: the first change of up to `limit` answers, oldest first. Empty while one is
 * under way or nothing can be sent. Call `acknowledge`, `refuse` or `lose` with its outcome.
 */
export function nextBatch(outbox: Outbox, fits: Fits, limit: number): [Outbox, Sendable[]] {
  if (outbox.flight.length > 0) return [outbox, []];
  const chosen = outbox.entries.filter((entry) => isSendable(entry, fits)).slice(0, limit);
  return takeOff(outbox, chosen);
}

/**
 * One last request while the page is being put away: as `nextBatch`, but it repeats what is under
 * way and stops at `bytes`, since a browser bounds what outlives its page.
 */
export function lastBatch(
  outbox: Outbox,
  fits: Fits,
  limit: number,
  bytes: number,
): [Outbox, Sendable[]] {
  let room = bytes;
  const chosen = outbox.entries.filter((entry) => {
    if (!isSendable(entry, fits)) return false;
    room -= 3 * JSON.stringify(entry.changes[0]).length;
    return room > 0;
  });
  return takeOff(outbox, chosen.slice(0, limit));
}

/** Takes in the server's word on a batch: what is saved leaves, conflicts wait for the person. */
export function acknowledge(
  outbox: Outbox,
  batch: readonly Sendable[],
  reply: ChangesReply,
  by: string,
  at: string,
): Outbox {
  let next = land(outbox, batch);
  for (const { question, version } of reply.saved) {
    const sent = batch.find((each) => each.question === question);
    if (sent) next = settle(next, sent, { answer: sent.answer, version, by, at });
  }
  for (const { question, theirs, version, by: author, at: when } of reply.conflicts) {
    const sent = batch.find((each) => each.question === question);
    if (sent) next = collide(next, sent, { theirs, version, by: author, at: when });
  }
  return next;
}

/** The batch got no answer: the same changes stay first in line. */
export function lose(outbox: Outbox, batch: readonly Sendable[]): Outbox {
  return land(outbox, batch);
}

/** The server refused these changes for good; they stay on the device, with the reason. */
export function refuse(
  outbox: Outbox,
  batch: readonly Sendable[],
  reasons: Readonly<Record<string, string>>,
): Outbox {
  let next = land(outbox, batch);
  for (const { question, change } of batch) {
    const reason = reasons[question];
    const entry = next.entries.find((each) => each.question === question);
    if (!entry || reason === undefined || entry.changes[0]?.id !== change) continue;
    const changes = entry.changes.map((each) => ({ ...each, sent: false }));
    const last = changes.slice(-1).map((each) => ({ ...each, base: entry.changes[0]?.base ?? 0 }));
    const { refused: _, ...rest } = entry;
    const edited = changes.length > 1;
    next = put(next, { ...rest, changes: last, ...(!edited && { refused: reason }) });
  }
  return next;
}

/** The person chose: `mine` becomes a new change on top of theirs, `theirs` replaces mine. */
export function resolve(
  outbox: Outbox,
  question: string,
  choice: "mine" | "theirs",
  id: string,
): Outbox {
  const entry = outbox.entries.find((each) => each.question === question);
  if (!entry?.conflict) return outbox;
  const { theirs, version, by, at } = entry.conflict;
  const saved = { ...outbox.saved, [question]: { answer: theirs, version, by, at } };
  if (choice === "theirs") return { ...remove(outbox, question), saved };
  const change: Change = { id, question, answer: mineOf(entry), base: version, sent: false };
  return put({ ...outbox, saved }, { question, changes: [change] });
}

/** The value a person sees: the newest change, else what the server acknowledged. */
export function answerIn(outbox: Outbox, question: string): Answer | undefined {
  const entry = outbox.entries.find((each) => each.question === question);
  return (entry ? mineOf(entry) : outbox.saved[question]?.answer) ?? undefined;
}

/** Whether anything could be sent now or is under way. */
export function isDraining(outbox: Outbox, fits: Fits): boolean {
  return outbox.flight.length > 0 || outbox.entries.some((entry) => isSendable(entry, fits));
}

function isSendable({ changes: [first], conflict, refused }: Entry, fits: Fits): boolean {
  if (!first || conflict || refused !== undefined) return false;
  return first.sent || fits(first.question, first.answer);
}

function mineOf(entry: Entry): Answer | null {
  return entry.changes.at(-1)?.answer ?? null;
}

function versionOf(outbox: Outbox, question: string): number {
  return outbox.saved[question]?.version ?? 0;
}

/** Marks the first change of the chosen answers as sent, on the version it will name. */
function takeOff(outbox: Outbox, chosen: readonly Entry[]): [Outbox, Sendable[]] {
  let next = outbox;
  const batch: Sendable[] = [];
  for (const entry of chosen) {
    const [first, ...rest] = entry.changes;
    if (!first) continue;
    const base = first.base ?? versionOf(outbox, first.question);
    batch.push({
      question: first.question,
      version: base,
      change: first.id,
      answer: first.answer,
    });
    next = put(next, { ...entry, changes: [{ ...first, base, sent: true }, ...rest] });
  }
  const flight = [...new Set([...next.flight, ...batch.map(({ change }) => change)])];
  return [{ ...next, flight }, batch];
}

function land(outbox: Outbox, batch: readonly Sendable[]): Outbox {
  const landed = new Set(batch.map(({ change }) => change));
  return { ...outbox, flight: outbox.flight.filter((id) => !landed.has(id)) };
}

/** A saved change leaves its queue; a reply that comes twice finds it gone and does nothing. */
function settle(outbox: Outbox, sent: Sendable, saved: Saved): Outbox {
  const entry = outbox.entries.find(({ question }) => question === sent.question);
  if (!entry || entry.changes[0]?.id !== sent.change) return outbox;
  const changes = entry.changes.slice(1);
  const left =
    changes.length > 0 ? put(outbox, { ...entry, changes }) : remove(outbox, sent.question);
  return { ...left, saved: { ...outbox.saved, [sent.question]: saved } };
}

/** Both values stand side by side; where they are the same there is nothing to choose. */
function collide(outbox: Outbox, sent: Sendable, conflict: Conflict): Outbox {
  const entry = outbox.entries.find(({ question }) => question === sent.question);
  if (!entry || entry.changes[0]?.id !== sent.change) return outbox;
  const { theirs: answer, version, by, at } = conflict;
  const mine = entry.changes.at(-1);
  if (!mine || sameAnswer(mine.answer, answer)) {
    const saved = { ...outbox.saved, [sent.question]: { answer, version, by, at } };
    return { ...remove(outbox, sent.question), saved };
  }
  const change: Change = { ...mine, base: sent.version, sent: false };
  return put(outbox, { question: entry.question, changes: [change], conflict });
}

function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  return canonical(one) === canonical(other);
}

function canonical(answer: Answer | null): string {
  return answer === null ? "" : JSON.stringify(Object.entries(answer).sort());
}

/** Replaces the entry of a question in its place. */
function put(outbox: Outbox, entry: Entry): Outbox {
  const entries = outbox.entries.map((each) => (each.question === entry.question ? entry : each));
  return { ...outbox, entries };
}

function remove(outbox: Outbox, question: string): Outbox {
  return { ...outbox, entries: outbox.entries.filter((each) => each.question !== question) };
}
