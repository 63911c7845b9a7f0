import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { ROLES } from "../../domain/roles.ts";
import { id, instant, line } from "./common.ts";
import { answerTerms } from "./terms.ts";

/** A person of the buyer. */
export const member = lazy(() =>
  z.strictObject({
    id: id(),
    name: line(120),
    email: z.string(),
    role: z.string(),
    active: z.boolean(),
  }),
);

/** A person as the list has them; `version` is what a change is made on. */
export const memberRow = lazy(() => member().extend({ version: z.int() }));

/** Another role, or switched off and on again; what is absent stays. */
export const memberChange = lazy(() =>
  z.strictObject({
    role: z.enum(ROLES).optional(),
    active: z.boolean().optional(),
    version: z.int(),
  }),
);

/** A buyer, and what it tells suppliers before they answer. */
export const organisation = lazy(() =>
  z.strictObject({
    id: id(),
    name: z.string(),
    terms: answerTerms(),
    /** 0 before the first change. */
    version: z.int(),
    changedBy: z.string().optional(),
    changedAt: instant().optional(),
  }),
);

/** The terms as they are to stand, whole. */
export const organisationChange = lazy(() =>
  z.strictObject({ terms: answerTerms(), version: z.int() }),
);

export type Member = z.infer<ReturnType<typeof member>>;
export type MemberRow = z.infer<ReturnType<typeof memberRow>>;
export type Organisation = z.infer<ReturnType<typeof organisation>>;
