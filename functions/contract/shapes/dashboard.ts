import * as z from "zod";
import { BANDS } from "../../domain/bands.ts";
import { lazy } from "../../domain/lazy.ts";
import { COUNTED } from "../../domain/month-figures.ts";
import { NEEDS } from "../../domain/needs.ts";
import { id } from "./common.ts";

const count = lazy(() => z.int().nonnegative());

/** Likelihood (first) by impact (second), 1 to 5 each. */
const heat = lazy(() => z.array(z.array(count()).length(5)).length(5));

const supplierNames = lazy(() => z.array(z.strictObject({ id: id(), name: z.string() })));

/** What of each kind is due then. */
const dueAt = lazy(() =>
  z.strictObject({ assessments: count(), findings: count(), risks: count() }),
);

const monthFigures = lazy(() =>
  z.strictObject({
    month: z.string().regex(/^\d{4}-\d{2}$/),
    suppliers: count(),
    running: count(),
    review: count(),
    decided: count(),
    risks: z.record(z.enum(BANDS), count()),
    /** Of an earlier month: what its figures counted was kept and can be asked for. */
    listed: z.boolean().optional(),
  }),
);

/** Which figure of which month. */
export const countedQuery = lazy(() =>
  z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), figure: z.enum(COUNTED) }),
);

/** Ids of suppliers, assessments or entries of the register, as they were counted. */
export const counted = lazy(() => z.strictObject({ ids: z.array(z.string()) }));

export const dashboard = lazy(() =>
  z.strictObject({
    figures: z.strictObject({
      suppliers: count(),
      running: count(),
      review: count(),
      /** Open high and critical entries nobody has settled. */
      risks: count(),
    }),
    needs: z.strictObject({
      total: count(),
      first: z.array(
        z.strictObject({
          why: z.enum(NEEDS),
          of: z.enum(["assessment", "risk", "finding"]),
          /** Of the assessment, the risk or the finding. */
          id: z.string(),
          supplierName: z.string(),
          product: z.string(),
          subject: z.string(),
          /** The caller owns it. */
          mine: z.boolean(),
        }),
      ),
    }),
    heat: z.strictObject({ inherent: heat(), current: heat() }),
    grades: z.array(z.strictObject({ tier: z.string(), grade: z.string(), suppliers: count() })),
    weakControls: z.array(
      z.strictObject({
        control: z.string(),
        /** As the catalogue names it; absent where another framework does. */
        title: z.string().optional(),
        suppliers: supplierNames(),
      }),
    ),
    concentration: z.array(
      z.strictObject({
        key: z.string(),
        company: z.string(),
        engagements: count(),
        as: z.array(z.enum(["models", "processors"])),
        suppliers: supplierNames(),
      }),
    ),
    due: z.strictObject({ overdue: dueAt(), week: dueAt(), month: dueAt(), later: dueAt() }),
    trend: z.array(monthFigures()),
  }),
);
