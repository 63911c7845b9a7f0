import { isOpen } from "./assessment.ts";
import { byName, type Concentration, concentrationOf, type SupplierName } from "./concentration.ts";
import type { Due } from "./due.ts";
import { type DueBucket, dueBucket } from "./due-bucket.ts";
import { isUnsettled as findingStands } from "./finding.ts";
import { type Heat, heatOf } from "./heat.ts";
import { figuresOf, type KeptFigures } from "./month-figures.ts";
import { isPressing, type Need, needsOf } from "./needs.ts";
import { dayOf, isPlanned, type Portfolio, type PortfolioAssessment } from "./portfolio.ts";
import { TIERS } from "./questionnaire.ts";

/** The overview of a portfolio: figures first, the rest on demand. */
export type Dashboard = {
  figures: { suppliers: number; running: number; review: number; risks: number };
  needs: { total: number; first: Need[] };
  heat: { inherent: Heat; current: Heat };
  /** Suppliers by tier (`none` before any intake) and grade (`none` before any result). */
  grades: { tier: string; grade: string; suppliers: number }[];
  /** Controls that score low most often, with the suppliers. */
  weakControls: { control: string; suppliers: SupplierName[] }[];
  concentration: Concentration[];
  /** What is open by when it is due: past, in 7 days, in 30 days, later. */
  due: Record<DueBucket, { assessments: number; findings: number; risks: number }>;
  /** Oldest month first; the last is today. Of an earlier one, whether what it counted was kept. */
  trend: KeptFigures[];
};

/** Lines of a ranking, and needs shown at once. */
const LIMITS = { ranking: 12, needs: 20, months: 12 };

/**
 * The overview at an instant (ISO 8601): one fold over the lists, with the figures kept of earlier
 * months; what `me` owns stands first. The order of the lists changes nothing but the order of
 * needs of one kind, and of assessments which one is an engagement's last.
 */
export function dashboardOf(
  portfolio: Portfolio,
  earlier: readonly KeptFigures[],
  now: string,
  me?: string,
): Dashboard {
  const { suppliers, assessments, risks, parties } = portfolio;
  const today = figuresOf(portfolio);
  const month = now.slice(0, 7);
  const past = earlier.filter((each) => each.month < month).slice(1 - LIMITS.months);
  return {
    figures: {
      ...{ suppliers: today.suppliers, running: today.running, review: today.review },
      risks: risks.filter(isPressing).length,
    },
    needs: needsOf(portfolio, now, LIMITS.needs, me),
    heat: { inherent: heatOf(risks, "inherent"), current: heatOf(risks, "current") },
    grades: gradesOf(suppliers),
    weakControls: weakControlsOf(assessments),
    concentration: concentrationOf(parties, LIMITS.ranking),
    due: dueOf(portfolio, now),
    trend: [...past, { month, ...today }],
  };
}

function gradesOf(suppliers: Portfolio["suppliers"]): Dashboard["grades"] {
  const counts = new Map<string, number>();
  for (const { tier = "none", result } of suppliers) {
    const grade = result?.grade.length === 1 ? result.grade : "none";
    counts.set(`${tier} ${grade}`, (counts.get(`${tier} ${grade}`) ?? 0) + 1);
  }
  return [...TIERS, "none"].flatMap((tier) =>
    ["A", "B", "C", "D", "E", "none"].flatMap((grade) => {
      const number = counts.get(`${tier} ${grade}`);
      return number ? [{ tier, grade, suppliers: number }] : [];
    }),
  );
}

function weakControlsOf(assessments: Portfolio["assessments"]): Dashboard["weakControls"] {
  const found = new Map<string, Map<string, SupplierName>>();
  for (const { supplierId: id, supplierName: name, weakControls = [] } of newest(assessments)) {
    for (const control of weakControls) {
      found.set(control, (found.get(control) ?? new Map()).set(id, { id, name }));
    }
  }
  return [...found]
    .map(([control, suppliers]) => ({ control, suppliers: byName([...suppliers.values()]) }))
    .sort((a, b) => b.suppliers.length - a.suppliers.length || (a.control < b.control ? -1 : 1))
    .slice(0, LIMITS.ranking);
}

/** Of each engagement the last assessment with a result: last year's gaps are not today's. */
function newest(assessments: Portfolio["assessments"]): PortfolioAssessment[] {
  const found = new Map<string, PortfolioAssessment>();
  for (const each of assessments) if (each.weakControls) found.set(each.engagementId, each);
  return [...found.values()];
}

function dueOf({ assessments, findings, risks }: Portfolio, now: string): Dashboard["due"] {
  const due: Dashboard["due"] = { overdue: none(), week: none(), month: none(), later: none() };
  const add = (of: keyof ReturnType<typeof none>, each: Due) => {
    due[dueBucket(each, now)][of] += 1;
  };
  for (const each of assessments) if (isOpen(each.status)) add("assessments", each.due);
  for (const { state, due } of findings) if (due && findingStands(state)) add("findings", due);
  for (const risk of risks) if (isPlanned(risk)) add("risks", dayOf(risk.due));
  return due;
}

function none() {
  return { assessments: 0, findings: 0, risks: 0 };
}
