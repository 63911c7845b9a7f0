import * as z from "zod";
import { VERDICTS } from "../../domain/evidence.ts";
import { lazy } from "../../domain/lazy.ts";
import type { Score } from "../../domain/score.ts";
import { RISK_STATES, TREATMENTS } from "../../domain/treatment.ts";
import { ruling } from "./ruling.ts";
import { riskPoint } from "./supplier.ts";

/** One entry of the register as a decision keeps it. */
const registerExtract = lazy(() =>
  z.strictObject({
    ...{ id: z.string(), cause: z.string(), sentence: z.string() },
    ...{ inherent: riskPoint(), current: riskPoint(), target: riskPoint().optional() },
    open: z.boolean(),
    status: z.enum(RISK_STATES),
    treatment: z.enum(TREATMENTS).optional(),
    due: z.iso.date().optional(),
    accepted: z.strictObject({ by: z.string(), until: z.iso.date() }).optional(),
  }),
);

/** The frozen basis of a decision, for a report. */
export const basis = lazy(() =>
  z.strictObject({
    score: z.custom<Score>((value) => typeof value === "object" && value !== null),
    rulings: z.array(ruling().omit({ carried: true })),
    evidence: z.array(
      z.strictObject({
        id: z.string(),
        verdict: z.enum(VERDICTS),
        independent: z.boolean(),
        judgedOn: z.string().optional(),
      }),
    ),
    /** The register as it stood; decisions taken before it was kept have none. */
    register: z.array(registerExtract()).optional(),
    /** SHA-256 of the submission, of all the score was computed from, and of this basis. */
    submission: z.string(),
    input: z.string(),
    basis: z.string(),
    ledger: z.strictObject({ sequence: z.int(), hash: z.string() }),
  }),
);
