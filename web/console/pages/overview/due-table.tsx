import { overview } from "../../messages/overview.ts";
import { TableFrame } from "../../parts/table-frame.tsx";
import type { Dashboard } from "./dashboard.ts";

const words = overview.due;
const WHEN = ["overdue", "week", "month", "later"] as const;

/** Running assessments by when they are due; each number leads to its assessments. */
export function DueTable({ due }: { due: Dashboard["due"] }) {
  return (
    <TableFrame label={words.caption}>
      <table class="table table-narrow">
        <caption class="hidden-visually">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col" class="end">
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {WHEN.map((when) => (
            <tr key={when}>
              <th scope="row">
                {due[when] > 0 ? (
                  <a href={`/assessments?status=running&due=${when}`}>{words[when]}</a>
                ) : (
                  words[when]
                )}
              </th>
              <td class="end">{due[when]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
