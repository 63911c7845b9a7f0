import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ChangesReply, MAX_CHANGES } from "../../../functions/contract/shapes/portal.ts";
import { CallError } from "../../../web/client.ts";
import { edit, openOutbox, type Sendable } from "../../../web/portal/outbox.ts";
import { BATCH, QUIET, type SyncState, startSync } from "../../../web/portal/sync.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page with an outbox whose server answers as told, call by call. */
function page(...outcomes: (ChangesReply | CallError | "save")[]) {
  let outbox = openOutbox({}, []);
  let count = 0;
  const sent: { changes: Sendable[]; keepalive: boolean }[] = [];
  const states: SyncState[] = [];
  const sync = startSync({
    read: () => outbox,
    write: (next) => {
      outbox = next;
    },
    report: (state) => states.push(state),
    saved: () => {},
    fits: () => true,
    save: async (changes, keepalive) => {
      sent.push({ changes, keepalive });
      const outcome = outcomes.shift() ?? "save";
      if (outcome instanceof CallError) throw outcome;
      if (outcome !== "save") return outcome;
      const saved = changes.map(({ question, version }) => ({ question, version: version + 1 }));
      return { saved, conflicts: [] };
    },
    me: "Mara",
    now: () => "2027-01-01T00:00:00Z",
  });
  const type = (question: string, text: string) => {
    count += 1;
    outbox = edit(
      outbox,
      question,
      { is: "text", text },
      `change-${String(count).padStart(4, "0")}`,
    );
    sync.touch();
  };
  return { sync, sent, states, type, outbox: () => outbox, last: () => states.at(-1) };
}

const unreachable = () => new CallError(0, "unreachable", "No network.");

test("a batch is as large as the contract takes", () => {
  expect(BATCH).toBe(MAX_CHANGES);
});

describe("saving", () => {
  test("waits until typing pauses and then sends one batch", async () => {
    const { type, sent, last } = page();
    for (const text of ["h", "he", "hello"]) {
      type("a", text);
      await vi.advanceTimersByTimeAsync(QUIET - 1);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.map(({ changes }) => changes.map(({ answer }) => answer))).toEqual([
      [{ is: "text", text: "hello" }],
    ]);
    expect(last()).toEqual({ is: "idle" });
  });

  test("without network it says so and repeats the same change later", async () => {
    const { type, sent, last, outbox } = page(unreachable(), unreachable());
    type("a", "hello");
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(last()).toEqual({ is: "waiting" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ changes }) => changes[0]?.change)).size).toBe(1);
    expect(outbox().entries).toEqual([]);
  });

  test("tries at once when the network is back", async () => {
    const { type, sent, sync } = page(unreachable());
    type("a", "hello");
    await vi.advanceTimersByTimeAsync(QUIET);
    sync.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(2);
  });

  test("respects how long the server wants to be left alone", async () => {
    const busy = new CallError(503, "busy", "Later.", { retryAfter: 20 });
    const { type, sent } = page(busy);
    type("a", "hello");
    await vi.advanceTimersByTimeAsync(QUIET + 19_000);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(2);
  });

  test.for<[rule: string, error: CallError, why: string]>([
    ["an ended session", new CallError(401, "step-up-required", "Code."), "session"],
    ["a round that is over", new CallError(409, "closed", "Submitted."), "closed"],
    ["a withdrawn link", new CallError(410, "link-revoked", "Gone."), "link"],
  ])("stops at %s and keeps the change", async ([, error, why]) => {
    const { type, sent, last, outbox } = page(error);
    type("a", "hello");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(last()).toEqual({ is: "stopped", why });
    expect(outbox().entries).toHaveLength(1);
  });

  test("goes on with the same change after a new code", async () => {
    const { type, sent, sync, outbox } = page(new CallError(401, "step-up-required", "Code."));
    type("a", "hello");
    await vi.advanceTimersByTimeAsync(QUIET);
    sync.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]?.changes).toEqual(sent[0]?.changes);
    expect(outbox().entries).toEqual([]);
  });

  test("a stale change becomes a conflict while the others are saved", async () => {
    const conflict = {
      question: "a",
      yours: null,
      theirs: null,
      version: 3,
      by: "Ole",
      at: "2027-01-01T00:00:00Z",
    };
    const reply = { saved: [{ question: "b", version: 1 }], conflicts: [conflict] };
    const { type, outbox } = page(new CallError(409, "failed", "Stale.", { reply }));
    type("a", "mine");
    type("b", "other");
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(outbox().entries.map(({ question }) => question)).toEqual(["a"]);
    expect(outbox().saved.b?.version).toBe(1);
  });

  test("a refusal names its question and does not hold up the rest", async () => {
    const fields = [{ path: "changes.0.answer.text", message: "Too long." }];
    const { type, sent, outbox } = page(new CallError(422, "invalid", "No.", { fields }));
    type("a", "too long");
    type("b", "fine");
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(outbox().entries).toMatchObject([{ question: "a", refused: "invalid" }]);
    expect(sent[1]?.changes.map(({ question }) => question)).toEqual(["b"]);
  });

  test("a page that is put away sends what is left at once", async () => {
    const { type, sent, sync } = page();
    type("a", "hello");
    sync.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toMatchObject([{ keepalive: true, changes: [{ question: "a" }] }]);
  });

  test("draining sends all batches and tells whether everything arrived", async () => {
    const { type, sent, sync } = page();
    for (let index = 0; index < 30; index += 1) type(`q${index}`, "x");
    expect(await sync.drain()).toBe(true);
    expect(sent.map(({ changes }) => changes.length)).toEqual([25, 5]);
    const other = page(unreachable());
    other.type("a", "hello");
    expect(await other.sync.drain()).toBe(false);
  });
});
