import { overview } from "../../messages/overview.ts";
import { TableFrame } from "../../parts/table-frame.tsx";
import type { Dashboard } from "./dashboard.ts";

const words = overview.due;
const WHEN = ["overdue", "week", "month", "later"] as const;
const KINDS = ["assessments", "findings", "risks"] as const;
const PLACES: Readonly<Record<(typeof KINDS)[number], string>> = {
  assessments: "/assessments?status=running",
  findings: "/findings?state=unsettled",
  risks: "/risks?status=standing",
};

/** What is due when, by kind; each number leads to its list. */
export function DueTable({ due }: { due: Dashboard["due"] }) {
  return (
    <TableFrame label={words.caption}>
      <table class="table table-narrow">
        <caption class="hidden-visually">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col" class="end">
                {words.kinds[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WHEN.map((when) => (
            <tr key={when}>
              <th scope="row">{words[when]}</th>
              {KINDS.map((kind) => (
                <td key={kind} class="end">
                  {due[when][kind] > 0 ? (
                    <a
                      href={`${PLACES[kind]}&due=${when}`}
                      aria-label={`${due[when][kind]} ${words.kinds[kind]}, ${words[when]}`}
                    >
                      {due[when][kind]}
                    </a>
                  ) : (
                    "0"
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
