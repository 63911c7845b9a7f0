import { drop, item, type Plants } from "../planting.ts";

/** What must not be left. */
export const leftovers: Plants = {
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
};
