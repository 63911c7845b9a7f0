import * as z from "zod";
import { DELIVERY_STATES } from "../../domain/invitation.ts";
import { lazy } from "../../domain/lazy.ts";
import { shareSchema } from "../../domain/share.ts";
import { email, id, instant, line, prose } from "./common.ts";

/** A colleague the supplier names; the buyer's directory of contacts does not change. */
const personInput = lazy(() => z.strictObject({ name: line(120), email: email() }));

export const delegationInput = lazy(() =>
  personInput().extend({
    ...shareSchema().partial().shape,
    note: prose(1000).optional(),
    /** The day by which the lead wants it; no later than the assessment's own due date is useful. */
    dueOn: z.iso.date().optional(),
  }),
);

export const handoverInput = lazy(() =>
  personInput().extend({
    note: prose(1000).optional(),
    /** Whether whoever hands over goes on answering, without leading. */
    stay: z.boolean(),
  }),
);

export const signingInput = lazy(() => personInput().extend({ note: prose(1000).optional() }));

export const signingRefusalInput = lazy(() =>
  z.strictObject({ note: prose(1000).min(1, "Say what keeps you from signing.") }),
);

/** What became of the last letter to somebody. */
const lastLetter = lazy(() =>
  z.strictObject({ state: z.enum(DELIVERY_STATES), at: instant(), reason: z.string().optional() }),
);

const delegation = lazy(() =>
  z.strictObject({
    id: id(),
    name: z.string(),
    email: z.string(),
    ...shareSchema().shape,
    note: z.string().optional(),
    dueOn: z.iso.date().optional(),
    /** Who shared it out, by name. */
    by: z.string(),
    at: instant(),
    state: z.enum(["active", "ended"]),
    letter: lastLetter().optional(),
  }),
);

const signing = lazy(() =>
  z.strictObject({
    id: id(),
    name: z.string(),
    email: z.string(),
    note: z.string().optional(),
    by: z.string(),
    at: instant(),
    /** `changed`: answers changed since, so what was asked for can no longer be signed. */
    state: z.enum(["asked", "changed", "refused", "signed", "ended"]),
    refusal: z.strictObject({ note: z.string(), at: instant() }).optional(),
    letter: lastLetter().optional(),
  }),
);

/** Who answers on the supplier's side, who was given what, and who was asked to sign. */
export const team = lazy(() =>
  z.strictObject({
    leads: z.array(z.strictObject({ id: id(), name: z.string(), me: z.boolean() })),
    delegations: z.array(delegation()),
    signing: signing().optional(),
  }),
);

/** What a colleague was asked for, and by whom. */
export const asked = lazy(() =>
  z.strictObject({
    role: z.enum(["lead", "delegate", "signatory"]),
    by: z.string(),
    note: z.string().optional(),
    dueOn: z.iso.date().optional(),
    /** A signatory: answers changed since, so there is nothing to sign until asked again. */
    changed: z.boolean().optional(),
    /** When a signatory refused. */
    refused: instant().optional(),
  }),
);

export type Team = z.infer<ReturnType<typeof team>>;
