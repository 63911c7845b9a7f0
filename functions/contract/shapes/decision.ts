import * as z from "zod";
import { DECISIONS } from "../../domain/assessment.ts";
import { lazy } from "../../domain/lazy.ts";
import { id, instant, line, prose } from "./common.ts";

/** An open must-have set aside until a day. */
export const waiver = lazy(() =>
  z.strictObject({
    gate: z.string().max(40),
    reason: prose(2000).min(1, "Give the reason."),
    until: z.iso.date(),
  }),
);

/** What stands against a risk that is taken for a time. */
const exception = lazy(() =>
  z.strictObject({
    compensating: prose(2000).min(1, "Name what keeps the risk small meanwhile."),
    exitPlan: prose(2000).min(1, "Say how you get out."),
    /** The member who owns the risk. */
    owner: id(),
    until: z.iso.date(),
  }),
);

/** The second person's word. */
export const approvalInput = lazy(() =>
  z
    .strictObject({
      approve: z.boolean(),
      note: prose(2000).optional(),
      /** The request as it was seen. */
      version: z.int(),
    })
    .refine(({ approve, note }) => approve || !!note, {
      path: ["note"],
      message: "Say why not; whoever asked will read it.",
    }),
);

/** The ruling on an assessment as a member makes it. */
export const decisionInput = lazy(() =>
  z.strictObject({
    decision: z.enum(DECISIONS),
    reason: prose(4000).min(1, "Give the reason; an auditor will read it."),
    /** What the supplier has to mend, and until when; each becomes a finding. */
    conditions: z
      .array(z.union([line(300), z.strictObject({ text: line(300), due: z.iso.date() })]))
      .max(20)
      .default([]),
    nextReview: z.iso.date().optional(),
    /** Open must-haves set aside until a day; each needs the second person. */
    waivers: z.array(waiver()).max(30).default([]),
    exception: exception().optional(),
    /** The member who is asked to approve; without one the decision counts at once. */
    approver: id().optional(),
    /** The review state this decision was made on; another ruling since refuses it. */
    reviewRevision: z.int(),
  }),
);

/** What is decided, on which terms, and by whom. */
const decided = lazy(() =>
  z.strictObject({
    decision: z.enum(DECISIONS),
    reason: z.string(),
    conditions: z.array(z.string()),
    nextReview: z.iso.date().optional(),
    waivers: z.array(waiver()),
    exception: exception().optional(),
    by: z.strictObject({ id: id(), name: z.string() }),
    at: instant(),
  }),
);

export const decision = lazy(() =>
  decided().extend({
    proposed: z.enum(DECISIONS),
    /** Who approved it, where that was needed. */
    approvedBy: z
      .strictObject({
        ...{ id: id(), name: z.string(), note: z.string().optional() },
        /** The mailbox it was approved from by a mail link; absent where they were signed in. */
        address: z.string().optional(),
      })
      .optional(),
    /** The day it falls due again. */
    fallsDue: z.iso.date().optional(),
    /** That day has come. */
    isDue: z.boolean(),
    /** Hash of the frozen basis: score, rulings, evidence verdicts. */
    basis: z.string(),
    /** Later evidence or expiry made a new score; the decided basis itself never changes. */
    reReview: z.boolean(),
  }),
);

/** A decision that waits for its second person. */
export const approval = lazy(() =>
  decided().extend({
    approver: z.strictObject({ id: id(), name: z.string() }),
    /** The last day it can be answered, and whether that is over. */
    answerBy: z.iso.date(),
    ended: z.boolean(),
    state: z.enum(["pending", "declined"]),
    note: z.string().optional(),
    /** The mailbox it was declined from by a mail link; absent where they were signed in. */
    address: z.string().optional(),
    /** Somebody ruled since: it has to be asked for again. */
    outdated: z.boolean(),
    version: z.int(),
  }),
);
