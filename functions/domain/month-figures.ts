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

/** What these figures are made of. */
type Counted = Pick<Portfolio, "suppliers" | "assessments"> & {
  risks: readonly Omit<PortfolioRisk, "sentence">[];
};

/** The figures of a portfolio as it stands. */
export function figuresOf({ suppliers, assessments, risks }: Counted): MonthFigures {
  const unsettled = risks.filter((each) => isUnsettled(each) && countsInSums(each));
  const inBand = (band: Band) => unsettled.filter(({ current }) => current.band === band).length;
  return {
    suppliers: suppliers.length,
    running: assessments.filter(({ status }) => isOpen(status)).length,
    review: assessments.filter(waitsForReview).length,
    decided: assessments.filter(({ status }) => status === "decided").length,
    risks: Object.fromEntries(BANDS.map((band) => [band, inBand(band)])) as Record<Band, number>,
  };
}
