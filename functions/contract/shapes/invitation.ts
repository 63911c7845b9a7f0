import * as z from "zod";
import { DELIVERY_STATES } from "../../domain/invitation.ts";
import { lazy } from "../../domain/lazy.ts";
import { id, instant } from "./common.ts";

/** What is handed over by other means than mail; shown once. */
export const handedLink = lazy(() =>
  z.strictObject({
    path: z.string(),
    expiresAt: z.iso.datetime(),
    /** For whom no mail reaches; to be told by another way than the link. */
    passcode: z.string().optional(),
  }),
);

/** One more contact who is to answer. */
export const inviteInput = lazy(() =>
  z.strictObject({
    contactId: id(),
    /** The invitation whose place this contact takes; its links end. */
    replaces: id().optional(),
  }),
);

const letter = lazy(() =>
  z.strictObject({
    id: z.string(),
    letter: z.string(),
    state: z.enum(DELIVERY_STATES),
    at: instant(),
    reason: z.string().optional(),
  }),
);

export const invitation = lazy(() =>
  z.strictObject({
    id: id(),
    contact: z.strictObject({ id: id(), name: z.string(), email: z.string().optional() }),
    state: z.enum(["waiting", "active", "revoked"]),
    generation: z.int(),
    letters: z.array(letter()),
  }),
);
