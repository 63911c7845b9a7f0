import { riskPoint } from "../../functions/domain/bands.ts";
import type {
  Portfolio,
  PortfolioAssessment,
  PortfolioFinding,
  PortfolioRisk,
} from "../../functions/domain/portfolio.ts";

/** A portfolio of nothing but what a test cares about. */
export function portfolioOf(part: Partial<Portfolio>): Portfolio {
  return { suppliers: [], assessments: [], risks: [], findings: [], parties: [], ...part };
}

/** An assessment out for answers until the end of 2026 in Berlin. */
export function assessmentRow(part: Partial<PortfolioAssessment> = {}): PortfolioAssessment {
  return {
    ...{ id: "a1", supplierId: "s1", supplierName: "Acme", engagementId: "e1" },
    ...{ product: "Chat", status: "issued", updatedAt: "2026-11-01T00:00:00.000Z" },
    due: { date: "2026-12-31", zone: "Europe/Berlin" },
    ...part,
  };
}

/** An open high risk of an engagement that nobody has looked at. */
export function riskRow(part: Partial<PortfolioRisk> = {}): PortfolioRisk {
  return {
    ...{
      id: "r1",
      supplierName: "Acme",
      product: "Chat",
      sentence: "Because of this, that.",
      cause: "residual",
    },
    ...{ inherent: riskPoint(4, 4), current: riskPoint(3, 4) },
    ...{ open: true, status: "open", reReview: false },
    ...part,
  };
}

/** A finding the supplier was asked to mend, without a day. */
export function findingRow(part: Partial<PortfolioFinding> = {}): PortfolioFinding {
  return {
    ...{
      id: "f1",
      supplierName: "Acme",
      product: "Chat",
      title: "No plan",
      state: "asked",
      reReview: false,
    },
    ...part,
  };
}
