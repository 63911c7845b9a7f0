import type { ChangesReply } from "../../functions/contract/shapes/portal.ts";
import { CallError } from "../client.ts";
import {
  acknowledge,
  type Fits,
  isDraining,
  lastBatch,
  lose,
  nextBatch,
  type Outbox,
  refuse,
  type Sendable,
} from "./outbox.ts";

/** Where saving stands. `stopped` waits for a person: a new code, or the end of the round. */
export type SyncState =
  | { is: "idle" | "busy" | "waiting" }
  | { is: "stopped"; why: "session" | "closed" | "link" };

export type SyncOptions = {
  read: () => Outbox;
  write: (outbox: Outbox) => void;
  report: (state: SyncState) => void;
  saved: () => void;
  fits: Fits;
  save: (changes: Sendable[], keepalive: boolean) => Promise<ChangesReply>;
  /** The person whose changes these are. */
  me: string;
  /** The present instant (ISO 8601). */
  now: () => string;
};

/** Carries the outbox to the server: in order, one request at a time, again until it is heard. */
export type Sync = {
  /** Something was edited: send it a little after the last key. */
  touch: () => void;
  /** Try at once, e.g. when the network or the session is back. */
  resume: () => void;
  /** Send what is left while the page is being put away. */
  flush: () => void;
  /** Sends everything that can be sent; true once nothing is left on its way. */
  drain: () => Promise<boolean>;
  stop: () => void;
};

/** Milliseconds of quiet after the last key before a request. */
export const QUIET = 1000;
/** Changes of one request; the contract refuses more. */
export const BATCH = 25;
const FIRST_RETRY = 1000;
const LAST_RETRY = 30_000;
/** What outlives a page is bounded to 64 KiB by browsers; this leaves room for the envelope. */
const LAST_BYTES = 60_000;

export function startSync(options: SyncOptions): Sync {
  const { read, write, report, fits } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let failures = 0;
  let stopped = false;

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
  function run(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    running ??= pump().finally(() => {
      running = undefined;
    });
    return running;
  }
  async function pump(): Promise<boolean> {
    for (;;) {
      const [next, batch] = nextBatch(read(), fits, BATCH);
      if (batch.length === 0) {
        report({ is: "idle" });
        return true;
      }
      write(next);
      report({ is: "busy" });
      const state = await send(batch, false);
      if (state) {
        report(state);
        return false;
      }
      if (timer !== undefined) return true;
    }
  }
  /** Sends one batch and writes its outcome; returns the state that keeps from sending more. */
  async function send(batch: Sendable[], keepalive: boolean): Promise<SyncState | undefined> {
    try {
      settle(batch, await options.save(batch, keepalive));
      return undefined;
    } catch (error) {
      const refusal = error instanceof CallError ? error : undefined;
      if (refusal && isChangesReply(refusal.reply)) {
        settle(batch, refusal.reply);
        return undefined;
      }
      const state = refusal && stateAfter(refusal);
      if (refusal && !state && isRefused(refusal.status)) {
        write(refuse(read(), batch, reasonsIn(refusal, batch)));
        return undefined;
      }
      write(lose(read(), batch));
      if (state) return state;
      const wait = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** failures);
      failures += 1;
      if (!stopped) later(Math.max(wait, 1000 * (refusal?.retryAfter ?? 0)));
      return { is: "waiting" };
    }
  }
  function settle(batch: Sendable[], reply: ChangesReply): void {
    failures = 0;
    write(acknowledge(read(), batch, reply, options.me, options.now()));
    if (reply.saved.length > 0) options.saved();
  }

  return {
    touch: () => {
      if (stopped) return;
      report({ is: "busy" });
      later(QUIET);
    },
    resume: () => {
      if (stopped) return;
      failures = 0;
      void run();
    },
    flush: () => {
      if (stopped) return;
      const [next, batch] = lastBatch(read(), fits, BATCH, LAST_BYTES);
      if (batch.length === 0) return;
      write(next);
      void send(batch, true).then((state) => report(state ?? { is: "idle" }));
    },
    drain: async () => {
      while (isDraining(read(), fits)) {
        if (!(await run()) || stopped) return false;
      }
      return true;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** What stops saving until a person has done something; undefined when it may go on by itself. */
function stateAfter({ status, code }: CallError): SyncState | undefined {
  if (status === 401) return { is: "stopped", why: "session" };
  if (code === "closed") return { is: "stopped", why: "closed" };
  if (status === 403 || status === 404 || status === 410) return { is: "stopped", why: "link" };
  return undefined;
}

function isRefused(status: number): boolean {
  return status === 400 || status === 413 || status === 422;
}

/** The code of a refusal for each question of fields such as `changes.3.answer.text`; else for all. */
function reasonsIn(error: CallError, batch: readonly Sendable[]): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const { path } of error.fields) {
    const question = batch[Number(/^changes\.(\d+)(\.|$)/.exec(path)?.[1])]?.question;
    if (question) reasons[question] = error.code;
  }
  if (Object.keys(reasons).length > 0) return reasons;
  return Object.fromEntries(batch.map(({ question }) => [question, error.code]));
}

function isChangesReply(reply: unknown): reply is ChangesReply {
  return typeof reply === "object" && reply !== null && "saved" in reply && "conflicts" in reply;
}
