import type { DeliveryState } from "../../../../functions/domain/invitation.ts";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The words of chasing many suppliers at once, in the directory. */
export const tracking = {
  view: "Tracking",
  withSupplier: "With the supplier",
  inReview: "In review",
  residual: "Residual",
  risks: "Risks",
  delivery: "Letter",
  undelivered: "Not delivered",
  states: {
    pending: "Queued",
    sending: "Being sent",
    sent: "Sent",
    suppressed: "Address blocked",
    failed: "Failed",
    unknown: "Unknown",
    bounced: "Came back",
    complained: "Unwanted",
  } satisfies Record<DeliveryState, string>,
  byHand: "Link by hand",
  more: (count: number) => `and ${count} more`,
  nothing: "Nothing of theirs waits for answers.",
  remind: (count: number) => `Remind ${count}`,
  extend: (count: number) => `Extend ${count}`,
  extendLead: (count: number) =>
    `${plural(count, "assessment gets", "assessments get")} the same due date.`,
  extendSubmit: (count: number) => `Move ${plural(count, "due date", "due dates")}`,
  cancel: (count: number) => `Cancel ${count}`,
  cancelTitle: (count: number) => `Cancel ${plural(count, "assessment", "assessments")}?`,
  cancelBody:
    "Every link ends at once, and the suppliers can no longer answer. What was answered stays readable.",
  progress: (done: number, all: number) => `${done} of ${all}`,
  done: {
    remind: (count: number) => `${plural(count, "supplier is", "suppliers are")} being reminded.`,
    due: (count: number) => `${plural(count, "due date was", "due dates were")} moved.`,
    cancel: (count: number) => `${plural(count, "assessment was", "assessments were")} cancelled.`,
  },
  refused: (count: number) => `${plural(count, "was", "were")} left as they are:`,
  undo: "Undo",
  undone: (count: number) => `${plural(count, "due date is", "due dates are")} as before.`,
  tooLate: "The earlier date has passed; it cannot be set again.",
  close: "Close",
};
