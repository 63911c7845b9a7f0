import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../functions/domain/answers.ts";
import {
  acknowledge,
  answerIn,
  edit,
  lastBatch,
  lose,
  nextBatch,
  type Outbox,
  openOutbox,
  refuse,
  resolve,
  type Sendable,
} from "../../../web/portal/outbox.ts";

const all = () => true;
const text = (value: string): Answer => ({ is: "text", text: value });
const empty = openOutbox({}, []);

/** Takes the next batch and lets the server save it. */
function exchange(outbox: Outbox, version = 1): Outbox {
  const [sent, batch] = nextBatch(outbox, all, 25);
  const saved = batch.map(({ question }) => ({ question, version }));
  return acknowledge(sent, batch, { saved, conflicts: [] }, "Mara", "2027-01-01T00:00:00Z");
}

describe("an answer on its way to the server", () => {
  test("keystrokes before the first request become one change", () => {
    const typed = edit(edit(empty, "a", text("h"), "change-0001"), "a", text("hi"), "change-0002");
    const [, batch] = nextBatch(typed, all, 25);
    expect(batch).toEqual([
      { question: "a", version: 0, change: "change-0002", answer: text("hi") },
    ]);
  });

  test("a change whose reply was lost is repeated with the same id and version", () => {
    const [sent, first] = nextBatch(edit(empty, "a", text("x"), "change-0001"), all, 25);
    const later = edit(lose(sent, first), "a", text("y"), "change-0002");
    expect(nextBatch(later, all, 25)[1]).toEqual(first);
  });

  test("a change made during a request follows on the version that request made", () => {
    const [sent, batch] = nextBatch(edit(empty, "a", text("x"), "change-0001"), all, 25);
    const typed = edit(sent, "a", text("y"), "change-0002");
    const reply = { saved: [{ question: "a", version: 1 }], conflicts: [] };
    const saved = acknowledge(typed, batch, reply, "Mara", "2027-01-01T00:00:00Z");
    expect(nextBatch(saved, all, 25)[1]).toMatchObject([{ change: "change-0002", version: 1 }]);
  });

  test("only one request is under way at a time", () => {
    const [sent] = nextBatch(edit(empty, "a", text("x"), "change-0001"), all, 25);
    const typed = edit(sent, "b", text("y"), "change-0002");
    expect(nextBatch(typed, all, 25)[1]).toEqual([]);
  });

  test("a reply that comes twice changes nothing the second time", () => {
    const [sent, batch] = nextBatch(edit(empty, "a", text("x"), "change-0001"), all, 25);
    const typed = edit(sent, "a", text("y"), "change-0002");
    const reply = { saved: [{ question: "a", version: 1 }], conflicts: [] };
    const once = acknowledge(typed, batch, reply, "Mara", "2027-01-01T00:00:00Z");
    expect(acknowledge(once, batch, reply, "Mara", "2027-01-01T00:00:01Z")).toEqual(once);
  });

  test("what fits its question no longer is held back, the rest goes", () => {
    const typed = edit(edit(empty, "a", text("x"), "change-0001"), "b", text("y"), "change-0002");
    const [, batch] = nextBatch(typed, (question) => question !== "a", 25);
    expect(batch.map(({ question }) => question)).toEqual(["b"]);
  });

  test("a value that is saved already is no change", () => {
    const saved = exchange(edit(empty, "a", text("x"), "change-0001"));
    expect(edit(saved, "a", text("x"), "change-0002")).toBe(saved);
  });

  test("the last request of a page repeats what is under way and respects the room", () => {
    const [sent, batch] = nextBatch(edit(empty, "a", text("x"), "change-0001"), all, 25);
    const typed = edit(sent, "b", text("y".repeat(5000)), "change-0002");
    expect(lastBatch(typed, all, 25, 4000)[1]).toEqual(batch);
  });

  test("a refused change stays with its reason until it is edited", () => {
    const [sent, batch] = nextBatch(edit(empty, "a", text("x"), "change-0001"), all, 25);
    const refused = refuse(sent, batch, { a: "Too long." });
    expect(refused.entries[0]?.refused).toBe("Too long.");
    expect(nextBatch(refused, all, 25)[1]).toEqual([]);
    const mended = edit(refused, "a", text("y"), "change-0002");
    expect(nextBatch(mended, all, 25)[1]).toMatchObject([{ change: "change-0002", version: 0 }]);
  });

  test("what a page before left is repeated first, as it was", () => {
    const left = { id: "change-0001", question: "a", answer: text("x"), base: 3, sent: false };
    const opened = edit(openOutbox({}, [left]), "a", text("y"), "change-0002");
    expect(nextBatch(opened, all, 25)[1]).toMatchObject([{ change: "change-0001", version: 3 }]);
    expect(answerIn(opened, "a")).toEqual(text("y"));
  });
});

describe("two people on one answer", () => {
  const conflict = { theirs: text("theirs"), version: 4, by: "Ole", at: "2027-01-01T00:00:00Z" };

  function collided(): Outbox {
    const [sent, batch] = nextBatch(edit(empty, "a", text("mine"), "change-0001"), all, 25);
    const conflicts = [{ question: "a", yours: text("mine"), ...conflict }];
    return acknowledge(sent, batch, { saved: [], conflicts }, "Mara", "2027-01-01T00:00:00Z");
  }

  test("both values are kept and nothing is sent until one is chosen", () => {
    const outbox = collided();
    expect(outbox.entries[0]?.conflict).toEqual(conflict);
    expect(answerIn(outbox, "a")).toEqual(text("mine"));
    expect(nextBatch(outbox, all, 25)[1]).toEqual([]);
  });

  test("keeping mine is a new change on top of theirs", () => {
    const [, batch] = nextBatch(resolve(collided(), "a", "mine", "change-0009"), all, 25);
    const mine = { question: "a", version: 4, change: "change-0009", answer: text("mine") };
    expect(batch).toEqual([mine]);
  });

  test("taking theirs sends nothing", () => {
    const outbox = resolve(collided(), "a", "theirs", "change-0009");
    expect(answerIn(outbox, "a")).toEqual(text("theirs"));
    expect(nextBatch(outbox, all, 25)[1]).toEqual([]);
  });

  test("typing on during a conflict changes my side only", () => {
    const outbox = edit(collided(), "a", text("mine, longer"), "change-0003");
    expect(outbox.entries[0]?.conflict).toEqual(conflict);
    const [, batch] = nextBatch(resolve(outbox, "a", "mine", "change-0009"), all, 25);
    expect(batch).toMatchObject([{ version: 4, answer: text("mine, longer") }]);
  });

  test("the same value from both sides is no conflict", () => {
    const [sent, batch] = nextBatch(edit(empty, "a", text("same"), "change-0001"), all, 25);
    const conflicts = [{ question: "a", yours: text("same"), ...conflict, theirs: text("same") }];
    const reply = { saved: [], conflicts };
    const outbox = acknowledge(sent, batch, reply, "Mara", "2027-01-01T00:00:00Z");
    expect(outbox.entries).toEqual([]);
    expect(outbox.saved.a?.version).toBe(4);
  });
});

/** A server that keeps the promises of the contract, for one person's page. */
function modelServer() {
  const answers = new Map<string, { version: number; change: string; answer: Answer | null }>();
  const applied: string[] = [];
  return {
    applied,
    answers,
    save: (batch: readonly Sendable[]) => {
      const saved: { question: string; version: number }[] = [];
      const conflicts: never[] = [];
      for (const { question, version, change, answer } of batch) {
        const stands = answers.get(question);
        if (stands?.change === change) saved.push({ question, version: stands.version });
        else if ((stands?.version ?? 0) === version) {
          answers.set(question, { version: version + 1, change, answer });
          applied.push(`${question} ${change}`);
          saved.push({ question, version: version + 1 });
        } else throw new Error(`A change of one person collided with their own: ${change}`);
      }
      return { saved, conflicts };
    },
  };
}

const step = fc.oneof(
  fc.record({ do: fc.constant("type"), question: fc.constantFrom("a", "b", "c") }),
  fc.record({ do: fc.constantFrom("send", "send-lost", "request-lost", "late", "reload") }),
);

describe("whatever the network does", () => {
  test("no change is lost, each is applied once, in order, and a page that dies loses nothing", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const server = modelServer();
        const typed = new Map<string, Answer>();
        let outbox = empty;
        let late: [Sendable[], ReturnType<typeof server.save>] | undefined;
        let count = 0;
        const settle = (batch: Sendable[], reply: ReturnType<typeof server.save>) => {
          outbox = acknowledge(outbox, batch, reply, "Mara", "2027-01-01T00:00:00Z");
        };
        const send = (how: string) => {
          const [next, batch] = nextBatch(outbox, all, 2);
          outbox = next;
          if (batch.length === 0) return;
          if (how === "request-lost") outbox = lose(outbox, batch);
          else {
            const reply = server.save(batch);
            if (how === "send") settle(batch, reply);
            else outbox = lose(outbox, batch);
            if (how === "late") late = [batch, reply];
          }
        };
        for (const each of steps) {
          if ("question" in each) {
            count += 1;
            const answer = text(String(count));
            typed.set(each.question, answer);
            const id = `change-${String(count).padStart(4, "0")}`;
            outbox = edit(outbox, each.question, answer, id);
          } else if (each.do === "reload") {
            const saved = Object.fromEntries(
              [...server.answers].map(([question, { version, answer }]) => [
                question,
                { answer, version, by: "Mara", at: "2027-01-01T00:00:00Z" },
              ]),
            );
            late = undefined;
            outbox = openOutbox(
              saved,
              outbox.entries.flatMap(({ changes }) => changes),
            );
          } else send(each.do);
          if (late && count % 3 === 0) settle(...late);
        }
        for (let turn = 0; turn < 100 && outbox.entries.length > 0; turn += 1) send("send");
        expect(outbox.entries).toEqual([]);
        for (const [question, answer] of typed) {
          expect(server.answers.get(question)?.answer).toEqual(answer);
          expect(answerIn(outbox, question)).toEqual(answer);
        }
        expect(server.applied).toEqual([...new Set(server.applied)]);
        for (const question of typed.keys()) {
          const own = server.applied.filter((each) => each.startsWith(question));
          expect(own).toEqual(own.toSorted());
        }
      }),
      { numRuns: 1000 },
    );
  });
});
