import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../../functions/data/hash.ts";
import { judge } from "../../../infra/local/invariants/check.ts";
import type { Run } from "../../../infra/local/invariants/invariant.ts";
import { reportOf } from "../../../infra/local/invariants/report.ts";
import { useStore } from "../store.ts";
import { call, drop, entry, type Forged, item, mail, rezipped, violated } from "./planting.ts";
import { playRun } from "./played.ts";

useStore();

let run: Run;
beforeAll(async () => {
  run = await playRun();
});

test("an honest run violates nothing, and every invariant but that of files is decided", () => {
  const verdicts = judge(run);
  expect(verdicts.flatMap(({ violations }) => violations)).toEqual([]);
  const undecided = verdicts.flatMap(({ invariant, undecided }) => (undecided ? invariant.id : []));
  expect(undecided).toEqual(["I8"]);
});

test("a run that nobody listened to leaves the wire undecided and says so", () => {
  const { wire: _wire, ...rest } = run;
  expect(reportOf(judge(rest))).toContain("nobody listened on the wire");
});

test("the report names the invariant, the sentence, the place and the values", () => {
  const stores = { ...run.stores, ledger: run.stores.ledger.slice(1) };
  expect(reportOf(judge({ ...run, stores }))).toMatch(/I6 .*: \d+ violated\n {5}- .+\n {7}ORG#/);
});

type Plant = [what: string, says: string, forge: (run: Forged) => void];

const first = (forged: Forged) => item(forged, "ANSWER#", ({ version }) => Number(version) > 1);
const save = (forged: Forged, who: string) =>
  call(forged, "portal.saveAnswers", (each) => each.who === who);

/** An answer acknowledged as a later version than any that stands. */
function overstate({ received }: Forged["history"][number]): void {
  for (const saved of received.saved ?? []) saved.version = 9;
}

const plants: Record<string, Plant[]> = {
  "no acknowledged answer is lost": [
    ["an answer is gone", "I1 An acknowledged answer does not stand.", (it) => drop(it, first(it))],
    [
      "an answer fell back to the version before",
      "I1 An acknowledged answer does not stand.",
      (it) => Object.assign(first(it), { version: 1 }),
    ],
    [
      "an answer was altered",
      "I1 Another answer stands than was acknowledged.",
      (it) => Object.assign(first(it), { answer: { is: "unknown" } }),
    ],
    [
      "an answer appeared",
      "I1 An answer stands that nobody sent.",
      (it) => Object.assign(first(it), { change: "change-of-nobody" }),
    ],
    [
      "a submission lacks what was acknowledged before it",
      "I1 A submission lacks an answer that was acknowledged before it.",
      (it) => overstate(save(it, "maria")),
    ],
    [
      "a stale save went through",
      "I1 A save overwrote an answer it had not seen.",
      (it) => {
        const made = save(it, "peter");
        for (const change of made.sent.changes ?? []) change.version = 4;
      },
    ],
    [
      "two saves got the same version",
      "I1 Two saves were given one place or changed places.",
      (it) => {
        for (const saved of save(it, "peter").received.saved ?? []) saved.version = 1;
      },
    ],
    [
      "a reader saw the past",
      "I1 A reader did not see an acknowledged answer.",
      (it) => {
        const read = call(it, "portal.getAssessment", (each) => each.who === "peter");
        read.received.answers = [];
      },
    ],
    [
      "a submission differs from what stood",
      "I1 A submission is not what stood when it was made.",
      (it) => Object.assign(first(it), { at: "2026-01-01T00:00:00.000Z" }),
    ],
  ],
  "one submission per round": [
    [
      "two acknowledgements differ",
      "I2 An acknowledged submission is not the one that stands.",
      (it) => {
        const { receipt } = call(it, "portal.submit").received;
        if (receipt) receipt.sha256 = "0".repeat(64);
      },
    ],
    [
      "an acknowledged submission is gone",
      "I2 A closed round has no submission.",
      (it) => drop(it, item(it, "SUBMISSION#000002")),
    ],
    [
      "frozen answers were changed",
      "I2 The parts of a submission are not what was hashed.",
      (it) => {
        const part = item(it, "SUBMISSION#000001#PART");
        part.bytes = rezipped(part.bytes, /Maria Weber/, "Mario Weber");
      },
    ],
    [
      "a round was submitted twice",
      "I2 A round has another number of submissions than one.",
      (it) => it.stores.ledger.push({ ...entry(it, "submitted"), sk: "999999999999" }),
    ],
  ],
  "at most one mail per occasion": [
    [
      "an invitation arrived twice",
      "I3 A letter was sent twice.",
      (it) => it.mailbox.push(mail(it, /\/answer#/)),
    ],
    [
      "a sent letter never arrived",
      "I3 A letter counts as sent, but none arrived.",
      (it) => it.mailbox.shift(),
    ],
    [
      "a suppressed letter arrived",
      "I3 A letter left that was not to.",
      (it) => Object.assign(item(it, "OUTBOX#invitation-"), { state: "suppressed" }),
    ],
    [
      "a letter is to be sent though it arrived",
      "I3 A letter left that was not to.",
      (it) => Object.assign(item(it, "OUTBOX#receipt-"), { state: "pending" }),
    ],
    [
      "an invitation left after its revoke",
      "I3 A letter left for somebody it was no longer due to.",
      (it) => {
        const { data } = entry(it, "invitation-revoked");
        const { invitation } = data as { invitation: string };
        const letter = item(it, "OUTBOX#invitation-", (each) => each.invitation === invitation);
        letter.at = new Date(Date.now() + 3_600_000).toISOString();
      },
    ],
    [
      "an invitation left after the round was closed",
      "I3 A letter left for somebody it was no longer due to.",
      (it) => {
        const at = new Date(Date.now() + 3_600_000).toISOString();
        Object.assign(item(it, "OUTBOX#invitation-"), { at });
      },
    ],
    [
      "a letter went astray",
      "I3 A letter went to another address.",
      (it) => Object.assign(mail(it, /\/answer#/), { to: ["other@acme.example"] }),
    ],
    [
      "a mail has no row",
      "I3 A mail arrived that nobody asked for.",
      (it) => drop(it, item(it, "OUTBOX#receipt-")),
    ],
    [
      "an occasion was forgotten",
      "I3 A letter that was due has no row.",
      (it) => drop(it, item(it, "OUTBOX#submitted-")),
    ],
  ],
  "the register equals its rebuild": [
    [
      "an entry is gone",
      "I4 A register entry is not what its results give.",
      (it) =>
        drop(
          it,
          item(it, "", ({ pk }) => pk.endsWith("#RISKS")),
        ),
    ],
    [
      "an entry's derived part was changed",
      "I4 A register entry is not what its results give.",
      (it) => {
        const risk = item(it, "", ({ pk }) => pk.endsWith("#RISKS"));
        risk.row = { ...(risk.row as object), sentence: "All is well." };
      },
    ],
    [
      "an entry follows from nothing",
      "I4 A register entry follows from no assessment.",
      (it) => {
        const risk = item(it, "", ({ pk }) => pk.endsWith("#RISKS"));
        it.stores.state.push({ ...risk, sk: "supplier#engagement#residual" });
      },
    ],
    [
      "a line of the list is behind",
      "I4 The line of an assessment is not what its result gives.",
      (it) => {
        const line = item(it, "ROW");
        line.row = { ...(line.row as object), grade: "none" };
      },
    ],
  ],
  "every result recomputes": [
    [
      "a result was embellished and hashed anew",
      "I5 A result comes out differently when computed anew.",
      (it) => {
        const score = it.stores.state.findLast(({ sk }) => sk.startsWith("SCORE#")) ?? first(it);
        score.bytes = rezipped(score.bytes, /"shown":\d+/, '"shown":9999');
      },
    ],
    [
      "a result was embellished",
      "I5 A result is not what was hashed.",
      (it) => {
        const score = item(it, "SCORE#");
        score.bytes = rezipped(score.bytes, /"shown":\d+/, '"shown":9999');
      },
    ],
    [
      "a ruling was changed in silence",
      "I5 A result comes out differently when computed anew.",
      (it) => Object.assign(item(it, "RULING#"), { points: 0 }),
    ],
    [
      "the present state has no result",
      "I5 The present state has no result.",
      (it) => Object.assign(item(it, "HEAD"), { reviewRevision: 99 }),
    ],
    [
      "a decision's basis was changed",
      "I5 A decision's basis was changed.",
      (it) => {
        const decision = item(it, "DECISION#");
        decision.basisBytes = rezipped(decision.basisBytes, /"shown":\d+/, '"shown":9999');
      },
    ],
    [
      "a decision rests on a result that never was",
      "I5 A result comes out differently when computed anew.",
      (it) => {
        const decision = item(it, "DECISION#");
        const bytes = rezipped(decision.basisBytes, /"shown":\d+/, '"shown":9999');
        Object.assign(decision, { basisBytes: bytes, basis: sha256(gunzipSync(bytes)) });
      },
    ],
  ],
  "one history entry per change": [
    [
      "the tail of a history was cut",
      "I6 A chain does not hold.",
      (it) => drop(it, entry(it, "decided")),
    ],
    [
      "an entry was edited",
      "I6 A chain does not hold.",
      (it) => Object.assign(entry(it, "decided"), { by: "somebody-else" }),
    ],
    [
      "a change has no entry",
      "I6 decided: as many entries as changes there are not.",
      (it) => drop(it, entry(it, "decided")),
    ],
    [
      "a change was entered twice",
      "I6 questions-returned: as many entries as changes there are not.",
      (it) => it.stores.ledger.push({ ...entry(it, "questions-returned"), sk: "999999999999" }),
    ],
    [
      "a contact was changed without an entry",
      "I6 contact-changed: as many entries as changes there are not.",
      (it) => Object.assign(item(it, "CONTACT#"), { version: 2 }),
    ],
    [
      "an acknowledged change left nothing",
      "I6 An acknowledged change has no entry.",
      (it) =>
        it.history.push({ ...call(it, "console.issueAssessment"), route: "console.copyLink" }),
    ],
    [
      "a risk stands otherwise than it was treated",
      "I6 A risk stands otherwise than it was treated last.",
      (it) => {
        const risk = item(
          it,
          "",
          ({ pk, ledgerSequence }) => pk.endsWith("#RISKS") && ledgerSequence === 1,
        );
        risk.row = { ...(risk.row as object), status: "closed" };
      },
    ],
    [
      "a history belongs to nothing",
      "I6 A chain belongs to nothing.",
      (it) => it.stores.ledger.push({ ...entry(it, "decided"), pk: "ORG#north#RISK#gone" }),
    ],
  ],
  "no key outside the caller's organisation": [
    [
      "one call touched two organisations",
      "I7 One call touched two organisations.",
      (it) => {
        const partitions = ["ORG#north", "ORG#south#RISKS"];
        it.wire?.push({ caller: "Assessor", invocation: "", partitions });
      },
    ],
    [
      "a member reached another organisation",
      "I7 A caller reached another organisation.",
      (it) => {
        const calls = it.wire?.filter(({ caller }) => caller === "ConsoleApi") ?? [];
        calls.at(-1)?.partitions.splice(0, 9, "ORG#south#RISKS");
      },
    ],
  ],
  "only legal moves": [
    [
      "an assessment jumped",
      "I9 An assessment stands otherwise than its history.",
      (it) => Object.assign(item(it, "HEAD"), { status: "issued" }),
    ],
    [
      "something was submitted that was never issued",
      "I9 An event happened in a state that does not allow it.",
      (it) => Object.assign(entry(it, "assessment-issued"), { event: "link-copied" }),
    ],
    [
      "a history begins in the middle",
      "I9 A history does not begin with its assessment.",
      (it) => drop(it, entry(it, "assessment-prepared")),
    ],
    [
      "an event names another round",
      "I9 An event names another round.",
      (it) => Object.assign(entry(it, "decided"), { data: { round: 1 } }),
    ],
    [
      "somebody who was revoked may write",
      "I9 Somebody may write who may not.",
      (it) => {
        const { id, generation } = item(it, "INVITATION#", ({ state }) => state === "revoked");
        Object.assign(item(it, "HEAD"), { writers: { [String(id)]: generation } });
      },
    ],
  ],
  "no write after an acknowledged revoke": [
    [
      "a save was accepted after it",
      "I10 A write was accepted after its link had been ended.",
      (it) => {
        const late = it.history.findLast(
          ({ who, route }) => who === "peter" && route === "portal.saveAnswers",
        );
        Object.assign(late ?? {}, { outcome: "ok" });
      },
    ],
    [
      "an answer is younger than it",
      "I10 An answer is younger than the revoke of whoever gave it.",
      (it) => {
        const { data } = entry(it, "invitation-revoked");
        const { invitation } = data as { invitation: string };
        Object.assign(first(it), { invitation, at: "2099-01-01T00:00:00.000Z" });
      },
    ],
  ],
  "queues drain": [
    [
      "a letter waits past its time",
      "I11 A row is past due and was left.",
      (it) => {
        const work = { state: "pending", duePk: "DUE#0", dueSk: "2026-01-01T00:00:00.000Z#x" };
        Object.assign(item(it, "OUTBOX#code-"), work);
      },
    ],
    [
      "a claim is held by nobody",
      "I11 A row waits, but not on the list of what is due.",
      (it) => Object.assign(item(it, "OUTBOX#code-"), { state: "sending" }),
    ],
    [
      "what is done is still on the list",
      "I11 A row has an outcome, but is still on the list.",
      (it) => Object.assign(item(it, "OUTBOX#assess-"), { dueSk: "2026-01-01T00:00:00.000Z#x" }),
    ],
    [
      "a session reaches nothing",
      "I11 An item is left of something that does not stand.",
      (it) => Object.assign(item(it, "SESSION"), { assessment: "gone-gone" }),
    ],
    [
      "a part belongs to no submission",
      "I11 A part belongs to no submission.",
      (it) => drop(it, item(it, "SUBMISSION#000002")),
    ],
    [
      "half a submission stands",
      "I11 A submission is not whole.",
      (it) => drop(it, item(it, "SUBMISSION#000001#PART")),
    ],
    [
      "something stands that is of no kind",
      "I11 An item is of no kind of the product.",
      (it) => it.stores.state.push({ pk: "LOCK#north", sk: "LOCK" }),
    ],
    [
      "a message failed",
      "I11 A message failed that was not planted.",
      (it) => it.deadLetters?.push({ shard: "1" }),
    ],
    [
      "a planted message is missing",
      "I11 A planted message did not arrive.",
      (it) => Object.assign(it, { expectedDeadLetters: [{ shard: "1" }] }),
    ],
  ],
  "all instants equal the date oracle": [
    [
      "the landing page ends the day an hour early",
      "I13 A door showed another end of the due date.",
      (it) => {
        const { due } = call(it, "portal.openSession").received;
        if (due) due.ends = "2099-01-31T22:00:00Z";
      },
    ],
    [
      "a door shows the day before",
      "I13 A door showed another due date.",
      (it) => {
        const { due } = call(it, "console.issueAssessment").received;
        if (due) due.date = "2099-01-30";
      },
    ],
    [
      "a letter names the day before",
      "I13 A letter names another date.",
      (it) => {
        const letter = mail(it, /31 January 2099, 23:59/);
        letter.text = letter.text.replaceAll("31 January", "30 January");
      },
    ],
    [
      "a link ends at midnight of another zone",
      "I13 A link ends at another time.",
      (it) => Object.assign(item(it, "TOKEN"), { endsAt: "2099-04-02T00:00:00Z" }),
    ],
    [
      "a submission counts as late",
      "I13 A submission is late by another number of days.",
      (it) => Object.assign(item(it, "SUBMISSION#000001"), { daysLate: 1 }),
    ],
    [
      "a result was computed for another day",
      "I13 A result is computed for another day.",
      (it) => Object.assign(item(it, "SCORE#"), { computedAt: "2026-01-01T00:00:00.000Z" }),
    ],
    [
      "an instant is written in local time",
      "I13 An instant is not written as one.",
      (it) => Object.assign(item(it, "ROUND#"), { createdAt: "2026-11-24T08:00:00+01:00" }),
    ],
  ],
};

describe.for(Object.entries(plants))("%s", ([, planted]) => {
  test.for(planted)("found: %s", ([, says, forge]) => {
    expect(violated(run, forge)).toContain(says);
  });
});
