import { t } from "../../messages/base.ts";
import { overview } from "../../messages/overview.ts";
import { TableFrame } from "../../parts/table-frame.tsx";
import type { Dashboard } from "./dashboard.ts";

const words = overview.grades;
const TIERS = ["T1", "T2", "T3", "T4", "none"] as const;
const GRADES = ["A", "B", "C", "D", "E", "none"] as const;

/** Suppliers by tier and grade; each number leads to its suppliers. */
export function GradeTable({ grades }: { grades: Dashboard["grades"] }) {
  const at = (tier: string, grade: string) =>
    grades.find((each) => each.tier === tier && each.grade === grade)?.suppliers ?? 0;
  const rows = TIERS.filter((tier) => tier !== "none" || grades.some((each) => each.tier === tier));
  return (
    <TableFrame label={words.caption}>
      <table class="table grades">
        <caption class="hidden-visually">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tier}</th>
            {GRADES.map((grade) => (
              <th key={grade} scope="col" class="end">
                {gradeWord(grade)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((tier) => (
            <tr key={tier}>
              <th scope="row">{tierWord(tier)}</th>
              {GRADES.map((grade) => (
                <td key={grade} class="end">
                  {at(tier, grade) > 0 && (
                    <a
                      href={`/suppliers?tier=${tier}&grade=${grade}`}
                      aria-label={words.link(at(tier, grade), tierWord(tier), gradeWord(grade))}
                    >
                      {at(tier, grade)}
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function tierWord(tier: (typeof TIERS)[number]): string {
  return tier === "none" ? words.noTier : t.tiers[tier];
}

function gradeWord(grade: (typeof GRADES)[number]): string {
  return grade === "none" ? words.noGrade : grade;
}
