import { call, drop, entry, item, type Plants } from "../planting.ts";

/** Falsified histories. */
export const histories: Plants = {
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
};
