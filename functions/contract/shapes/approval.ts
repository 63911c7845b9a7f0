import * as z from "zod";
import { DECISIONS } from "../../domain/assessment.ts";
import { GRADES } from "../../domain/bands.ts";
import { lazy } from "../../domain/lazy.ts";
import { RESULT_STATUSES } from "../../domain/proposal.ts";
import { TIERS } from "../../domain/questionnaire.ts";
import { instant, prose } from "./common.ts";
import { waiver } from "./decision.ts";
import { riskPoint } from "./supplier.ts";

const named = lazy(() => z.strictObject({ name: z.string(), email: z.string().optional() }));

/** What a business owner is told of a decision before the mailbox is proved: what the letter says. */
export const approvalAsked = lazy(() =>
  z.strictObject({
    decision: z.enum(DECISIONS),
    by: named(),
    at: instant(),
    /** Must-haves that would be set aside. */
    waived: z.array(z.strictObject({ gate: z.string(), title: z.string(), until: z.iso.date() })),
    /** The end of an exception. */
    until: z.iso.date().optional(),
    /** The last day it can be answered. */
    answerBy: z.iso.date(),
  }),
);

/** The whole of it, with the result it would be taken on. */
export const waitingDecision = lazy(() =>
  approvalAsked().extend({
    reason: z.string(),
    conditions: z.array(z.string()),
    nextReview: z.iso.date().optional(),
    waivers: z.array(waiver().extend({ title: z.string() })),
    exception: z
      .strictObject({
        ...{ compensating: z.string(), exitPlan: z.string(), until: z.iso.date() },
        /** Name of the risk owner. */
        owner: z.string(),
      })
      .optional(),
    result: z.strictObject({
      tier: z.enum(TIERS),
      status: z.enum(RESULT_STATUSES),
      /** Basis points; null where nothing was scored. */
      ...{ claimed: z.int().nullable(), shown: z.int().nullable() },
      grade: z.enum(GRADES).nullable(),
      /** The must-have that holds the grade. */
      heldBy: z.string().optional(),
      ...{ inherent: riskPoint(), residual: riskPoint() },
      proposed: z.enum(DECISIONS),
      openGates: z.array(
        z.strictObject({
          ...{ id: z.string(), title: z.string() },
          severity: z.enum(["blocker", "major"]),
        }),
      ),
    }),
  }),
);

export const approvalAnswer = lazy(() =>
  z
    .strictObject({ approve: z.boolean(), note: prose(2000).optional() })
    .refine(({ approve, note }) => approve || !!note, {
      path: ["note"],
      message: "Say why not; whoever asked will read it.",
    }),
);

/** What was answered, by whom. */
export const approvalReceipt = lazy(() =>
  z.strictObject({
    approved: z.boolean(),
    decision: z.enum(DECISIONS),
    ...{ name: z.string(), address: z.string(), at: instant() },
  }),
);

export type WaitingDecision = z.output<ReturnType<typeof waitingDecision>>;
export type ApprovalReceipt = z.output<ReturnType<typeof approvalReceipt>>;
