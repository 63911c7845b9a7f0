import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { riskPoint } from "../../functions/domain/bands.ts";
import type { NamedParties } from "../../functions/domain/concentration.ts";
import { dashboardOf } from "../../functions/domain/dashboard.ts";
import type { MonthFigures } from "../../functions/domain/month-figures.ts";
import type { Portfolio } from "../../functions/domain/portfolio.ts";
import { assessmentRow, findingRow, portfolioOf, riskRow } from "./portfolio.ts";

const NOW = "2026-11-24T12:00:00.000Z";
const seen = (part: Partial<Portfolio>, now = NOW) => dashboardOf(portfolioOf(part), [], now);

describe("what needs somebody", () => {
  const whys = (part: Partial<Portfolio>, now = NOW) =>
    seen(part, now).needs.first.map(({ why }) => why);
  const due = { date: "2026-11-24", zone: "America/New_York" };

  test("a submission waits for review, a draft for its sending", () => {
    const assessments = [
      assessmentRow({ status: "draft" }),
      assessmentRow({ status: "submitted" }),
    ];
    expect(whys({ assessments })).toEqual(["review", "draft"]);
    expect(whys({ assessments: [assessmentRow({ status: "decided" })] })).toEqual([]);
  });

  test("an assessment is overdue once its day has ended in its own zone", () => {
    const assessments = [assessmentRow({ due })];
    expect(whys({ assessments }, "2026-11-25T04:59:00.000Z")).toEqual([]);
    expect(whys({ assessments }, "2026-11-25T05:00:00.000Z")).toEqual(["overdue"]);
    expect(
      whys({ assessments: [assessmentRow({ due, status: "decided" })] }, "2027-01-01"),
    ).toEqual([]);
  });

  test("a high risk without an owner asks for one; a moderate, owned or accepted one does not", () => {
    expect(whys({ risks: [riskRow()] })).toEqual(["no-owner"]);
    const quiet = [
      riskRow({ current: riskPoint(3, 3) }),
      riskRow({ owner: "kim" }),
      riskRow({ status: "accepted" }),
      riskRow({ open: false }),
    ];
    expect(whys({ risks: quiet })).toEqual([]);
  });

  test("what a person decided asks again when the result changed or its date has passed", () => {
    const accepted = riskRow({ status: "accepted", owner: "kim", due: "2026-11-23" });
    expect(whys({ risks: [riskRow({ ...accepted, reReview: true })] })).toEqual(["re-review"]);
    expect(whys({ risks: [accepted] })).toEqual(["lapsed"]);
    expect(whys({ risks: [riskRow({ ...accepted, due: "2026-11-24" })] })).toEqual([]);
    expect(whys({ risks: [riskRow({ ...accepted, status: "closed" })] })).toEqual([]);
  });

  test("a decision whose day has come asks again, as long as it is the last word", () => {
    const decided = assessmentRow({ status: "decided", decisionDue: true });
    expect(whys({ assessments: [decided] })).toEqual(["decision-due"]);
    expect(whys({ assessments: [{ ...decided, status: "in-review" }] })).toEqual(["review"]);
  });

  test("a supplier's reply waits to be verified, a finding past its day for somebody to follow it", () => {
    const due = { date: "2026-11-23", zone: "Europe/Berlin" };
    const findings = [findingRow({ due }), findingRow({ due, state: "replied" })];
    expect(whys({ findings })).toEqual(["replied", "finding-overdue"]);
    const quiet = [findingRow(), findingRow({ due, state: "closed" })];
    expect(whys({ findings: quiet })).toEqual([]);
    expect(whys({ findings: [findingRow({ due, reReview: true })] })).toEqual(["re-review"]);
  });

  test("what one owns stands before what is more pressing, and only there it is one's own", () => {
    const risks = [riskRow({ id: "r9", owner: "kim", reReview: true })];
    const portfolio = portfolioOf({ risks, assessments: [assessmentRow({ status: "submitted" })] });
    const first = (me: string) => dashboardOf(portfolio, [], NOW, me).needs.first;
    expect(first("kim").map(({ why, mine }) => [why, mine])).toEqual([
      ["re-review", true],
      ["review", false],
    ]);
    expect(first("ruth").map(({ why }) => why)).toEqual(["review", "re-review"]);
  });

  test("all are counted, twenty are named", () => {
    const assessments = Array.from({ length: 30 }, (_, at) =>
      assessmentRow({ id: `a${at}`, status: "submitted" }),
    );
    const { needs } = seen({ assessments });
    expect([needs.total, needs.first.length]).toEqual([30, 20]);
  });
});

describe("the portfolio from its sides", () => {
  test("the heatmap counts open entries at likelihood and impact, single must-haves apart", () => {
    const { heat } = seen({
      risks: [
        riskRow(),
        riskRow({ cause: "manual-1" }),
        riskRow({ cause: "gate-K2" }),
        riskRow({ open: false }),
        riskRow({ status: "closed" }),
      ],
    });
    expect(heat.inherent[3]?.[3]).toBe(2);
    expect(heat.current[2]?.[3]).toBe(2);
    expect(heat.current.flat().reduce((sum, each) => sum + each)).toBe(2);
  });

  test("suppliers are counted by tier and grade, those without either as well", () => {
    const suppliers: Portfolio["suppliers"] = [
      { id: "s1", tier: "T2", result: { grade: "B", residual: { band: "High" } } },
      { id: "s2", tier: "T2", result: { grade: "B", residual: { band: "Low" } } },
      { id: "s3", tier: "T1", result: { grade: "not-scored", residual: { band: "Low" } } },
      { id: "s4" },
    ];
    expect(seen({ suppliers }).grades).toEqual([
      { tier: "T1", grade: "none", suppliers: 1 },
      { tier: "T2", grade: "B", suppliers: 2 },
      { tier: "none", grade: "none", suppliers: 1 },
    ]);
  });

  test("a control weak at two suppliers comes before one weak at one; old results are left out", () => {
    const old = assessmentRow({ weakControls: ["A.9.9"] });
    const assessments = [
      old,
      assessmentRow({ weakControls: ["A.7.3", "A.6.2.4"] }),
      assessmentRow({
        supplierId: "s2",
        engagementId: "e2",
        supplierName: "Boreas",
        weakControls: ["A.7.3"],
      }),
      assessmentRow({
        supplierId: "s2",
        engagementId: "e3",
        supplierName: "Boreas",
        weakControls: ["A.7.3"],
      }),
    ];
    expect(seen({ assessments }).weakControls).toEqual([
      {
        control: "A.7.3",
        suppliers: [
          { id: "s1", name: "Acme" },
          { id: "s2", name: "Boreas" },
        ],
      },
      { control: "A.6.2.4", suppliers: [{ id: "s1", name: "Acme" }] },
    ]);
  });

  test("a company behind two suppliers is a concentration, one behind one is not", () => {
    const party = { key: "nw", company: "Northwind", models: ["m"], tasks: [], places: [] };
    const at = (supplierId: string, more: Partial<typeof party> = {}): NamedParties => ({
      ...{ supplierId, supplierName: supplierId.toUpperCase() },
      parties: [{ ...party, ...more }],
    });
    expect(seen({ parties: [at("s1"), at("s1")] }).concentration).toEqual([]);
    const parties = [at("s2"), at("s1"), at("s1")];
    expect(seen({ parties }).concentration).toEqual([
      {
        ...{ key: "nw", company: "Northwind", engagements: 3, as: ["models"] },
        suppliers: [
          { id: "s1", name: "S1" },
          { id: "s2", name: "S2" },
        ],
      },
    ]);
  });

  test("open assessments are counted once, by when they are due", () => {
    const on = (date: string) => assessmentRow({ due: { date, zone: "UTC" } });
    const days = [
      "2026-11-23",
      "2026-11-24",
      "2026-12-01",
      "2026-12-02",
      "2026-12-24",
      "2026-12-25",
    ];
    const assessments = [...days.map(on), assessmentRow({ status: "decided" })];
    const { due } = seen({ assessments });
    const counts = Object.values(due).map((at) => at.assessments);
    expect(counts).toEqual([1, 2, 2, 1]);
  });

  test("findings and treated risks stand beside them; what is settled or closed is left out", () => {
    const due = { date: "2026-11-23", zone: "UTC" };
    const findings = [findingRow({ due }), findingRow({ due, state: "verified" }), findingRow()];
    const risks = [
      riskRow({ due: "2026-11-30" }),
      riskRow({ due: "2026-11-30", status: "closed" }),
      riskRow({ due: "2026-11-30", open: false }),
    ];
    const shown = seen({ findings, risks }).due;
    expect(shown.overdue).toEqual({ assessments: 0, findings: 1, risks: 0 });
    expect(shown.week).toEqual({ assessments: 0, findings: 0, risks: 1 });
  });

  test("the trend ends with today and goes back eleven months", () => {
    const risks = { Low: 0, Moderate: 0, High: 0, Critical: 0 };
    const kept = (month: string): { month: string } & MonthFigures => ({
      ...{ month, suppliers: 1, running: 0, review: 0, decided: 0, risks },
    });
    const months = Array.from({ length: 12 }, (_, at) =>
      kept(`2026-${String(at + 1).padStart(2, "0")}`),
    );
    const { trend } = dashboardOf(portfolioOf({ risks: [riskRow()] }), months, NOW);
    expect(trend.map(({ month }) => month)).toEqual(months.slice(0, 11).map(({ month }) => month));
    expect(trend.at(-1)).toMatchObject({ month: "2026-11", suppliers: 0, risks: { High: 1 } });
  });

  test("no figure depends on the order of the lists", () => {
    const assessments = ["submitted", "issued", "draft", "decided"].map((status, at) =>
      assessmentRow({
        ...{ id: `a${at}`, engagementId: `e${at}`, supplierId: `s${at % 2}` },
        ...{ status: status as "draft", weakControls: [`A.${at}`, "A.7.3"] },
      }),
    );
    const risks = [
      riskRow(),
      riskRow({ id: "r2", cause: "gate-K2" }),
      riskRow({ status: "accepted" }),
    ];
    const { needs: _, ...whole } = seen({ assessments, risks });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(assessments, { minLength: assessments.length }),
        fc.shuffledSubarray(risks, { minLength: risks.length }),
        (shuffled, shaken) => {
          const { needs: __, ...again } = seen({ assessments: shuffled, risks: shaken });
          expect(again).toEqual(whole);
        },
      ),
    );
  });
});
