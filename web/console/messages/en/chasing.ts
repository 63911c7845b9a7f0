/** What is said while a supplier is chased: reminders, links started afresh, another contact. */
export const chasing = {
  remind: "Remind",
  remindName: (name: string) => `Remind ${name}`,
  reminded: (name: string) => `A reminder to ${name} is on its way.`,
  rotate: "Replace the link",
  rotateTitle: (name: string) => `Replace the link of ${name}?`,
  rotateBody: (mailed: boolean): string =>
    mailed
      ? "Every earlier link and session of this person ends at once. A letter brings the new link. Answers given so far stay."
      : "Every earlier link and session of this person ends at once. Copy the new link and hand it over. Answers given so far stay.",
  rotateConfirm: "Replace it",
  passcode: (name: string) => `No mail reaches ${name}, so the page asks for a passcode:`,
  passcodeHow:
    "Tell it by phone, never beside the link. It is shown only once; the next link brings a new one and ends it.",
  again: "Invite again",
  replace: "Another contact instead",
  replaceLead: (name: string) =>
    `The links of ${name} end. Every answer so far stays, and the new contact goes on from there.`,
  contact: "Contact",
  chooseContact: "Choose a contact",
  noOther: "The supplier has no other contact yet. Add one on the supplier's page first.",
  supplierPage: "To the supplier",
  replaceSubmit: "Invite instead",
  otherAddress:
    "Links and sessions of the old address end when you save: whoever reads that mailbox does not get in any more.",
  sendLinks: "Send what is still to be answered to the new address",
  removeContact: (name: string) => `Remove ${name}`,
  remove: "Remove",
  contactGone: (name: string) => `${name} was removed.`,
  contactErased: (ended: number): string =>
    `Address, phone and position are erased; the name stays where this person was asked before.${ended > 0 ? " Their old links have ended." : ""}`,
  tell: "Tell everybody who may answer by letter",
  plan: "Reminders",
  planText: (before: readonly number[], after: readonly number[]) => {
    const days = (list: readonly number[]) => list.toSorted((a, b) => b - a).join(", ");
    const parts = [
      ...(before.length > 0 ? [`${days(before)} days before the due date`] : []),
      ...(after.length > 0
        ? [`${days(after.map((each) => -each)).replaceAll("-", "")} days after it`]
        : []),
    ];
    return parts.length > 0 ? parts.join("; ") : "None by themselves";
  },
  next: "Next reminder",
  change: "Change the reminders",
  before: "Days before the due date",
  remindOn: {
    before: "Reminders: days before the due date",
    after: "Reminders: days after the due date",
  },
  after: "Days after the due date",
  daysHint: "Up to four numbers with commas between, for example 7, 2. Leave it empty for none.",
  daysProblem: "Write whole numbers from 1 to 90 with commas between, at most four.",
  submit: "Save the reminders",
  saved: "The reminders are saved.",
  asBefore: "It is as before.",
};
