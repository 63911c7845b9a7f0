import { isOpen } from "./assessment.ts";
import { BANDS, type Band } from "./bands.ts";
import {
  countsInSums,
  isUnsettled,
  type Portfolio,
  type PortfolioRisk,
  waitsForReview,
} from "./portfolio.ts";

/** How a portfolio stands at one instant; kept once a month for the trend. */
export type MonthFigures = {
  suppliers: number;
  running: number;
  review: number;
  decided: number;
  /** Unsettled entries of the register by current band; single must-haves are left out. */
  risks: Record<Band, number>;
};

/** The figures of a month (YYYY-MM); `listed` where the ids behind them were kept as well. */
export type KeptFigures = { month: string; listed?: boolean | undefined } & MonthFigures;

/** What these figures are made of. */
type Counting = Pick<Portfolio, "suppliers" | "assessments"> & {
  risks: readonly Omit<PortfolioRisk, "sentence">[];
};

/** What a month counts: suppliers, assessments as far as they are, and open risks by band. */
export const COUNTED = ["suppliers", "running", "review", "decided", ...BANDS] as const;
export type Counted = (typeof COUNTED)[number];

/** The ids of what each figure counts, as the portfolio stands. */
export function countedIn({
  suppliers,
  assessments,
  risks,
}: Counting): Readonly<Record<Counted, readonly string[]>> {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const unsettled = risks.filter((each) => isUnsettled(each) && countsInSums(each));
  const inBand = (band: Band) => ids(unsettled.filter(({ current }) => current.band === band));
  return {
    suppliers: ids(suppliers),
    running: ids(assessments.filter(({ status }) => isOpen(status))),
    review: ids(assessments.filter(waitsForReview)),
    decided: ids(assessments.filter(({ status }) => status === "decided")),
    ...(Object.fromEntries(BANDS.map((band) => [band, inBand(band)])) as Record<Band, string[]>),
  };
}

/** The figures of a portfolio as it stands. */
export function figuresOf(portfolio: Counting): MonthFigures {
  return figuresFrom(countedIn(portfolio));
}

/** The figures of what was counted. */
export function figuresFrom(counted: Readonly<Record<Counted, readonly string[]>>): MonthFigures {
  const { suppliers, running, review, decided } = counted;
  return {
    ...{ suppliers: suppliers.length, running: running.length, review: review.length },
    decided: decided.length,
    risks: Object.fromEntries(BANDS.map((band) => [band, counted[band].length])) as Record<
      Band,
      number
    >,
  };
}
