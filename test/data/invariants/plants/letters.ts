import { drop, entry, item, mail, type Plants } from "../planting.ts";

/** Falsified letters. */
export const letters: Plants = {
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
};
