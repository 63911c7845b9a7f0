import { call, drop, entry, type Forged, first, item, type Plants, rezipped } from "../planting.ts";

/** Falsified answers and submissions. */
export const answers: Plants = {
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
};

const save = (forged: Forged, who: string) =>
  call(forged, "portal.saveAnswers", (each) => each.who === who);

/** An answer acknowledged as a later version than any that stands. */
function overstate({ received }: Forged["history"][number]): void {
  for (const saved of received.saved ?? []) saved.version = 9;
}
