import type { AssessmentLine } from "../../../../functions/contract/shapes/assessment-row.ts";
import { Grade } from "../../../ui/grade.tsx";
import { shortDate } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { AssessmentStatus } from "../../parts/assessment-status.tsx";
import { TableFrame } from "../../parts/table-frame.tsx";

/** All assessments of one supplier, the latest due first. */
export function SupplierAssessments({ rows }: { rows: readonly AssessmentLine[] }) {
  const words = t.assessments.columns;
  const latest = [...rows].sort((one, other) => other.due.date.localeCompare(one.due.date));
  return (
    <section class="stack" aria-labelledby="assessments">
      <h2 id="assessments">{t.assessments.title}</h2>
      {rows.length === 0 ? (
        <p class="muted">{t.supplier.noAssessments}</p>
      ) : (
        <TableFrame label={t.assessments.title}>
          <table class="table table-stack">
            <caption class="hidden-visually">{t.assessments.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.product}</th>
                <th scope="col">{words.status}</th>
                <th scope="col" class="end">
                  {words.answered}
                </th>
                <th scope="col">{words.due}</th>
                <th scope="col">{words.grade}</th>
              </tr>
            </thead>
            <tbody>
              {latest.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={`/assessments/${row.id}`}>{row.product}</a>
                  </th>
                  <td>
                    <AssessmentStatus status={row.status} />
                  </td>
                  <td class="end" data-label={words.answered}>
                    {t.assessments.of(row.progress.answered, row.progress.of)}
                  </td>
                  <td class="nowrap" data-label={words.due}>
                    {shortDate(row.due.date)}
                  </td>
                  <td data-label={words.grade}>{row.grade && <Grade letter={row.grade} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
