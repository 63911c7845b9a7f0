import { useState } from "preact/hooks";
import type { RegisterPlan } from "../../../../functions/contract/shapes/register-plan.ts";
import { pageOf } from "../../list/arrange.ts";
import { Pages } from "../../list/pages.tsx";
import { l } from "../../messages/register-list.ts";
import { told } from "../../parts/form-fields.ts";
import { TableFrame } from "../../parts/table-frame.tsx";

const words = l.bring;
const KINDS = ["invalid", "conflict", "changes", "new", "same"] as const;
type Line = RegisterPlan["lines"][number];

/** Line by line what a file would change; those changed here meanwhile are taken one by one. */
export function PlanTable(props: {
  lines: readonly Line[];
  taken: ReadonlySet<number>;
  onTake: (line: number, on: boolean) => void;
}) {
  const { lines, taken, onTake } = props;
  const [page, setPage] = useState(1);
  const telling = KINDS.flatMap((kind) =>
    kind === "same" ? [] : lines.filter(({ is }) => is === kind),
  );
  const shown = pageOf(telling, page, 100);
  return (
    <>
      <p role="status">
        {KINDS.flatMap((kind) => {
          const count = lines.filter(({ is }) => is === kind).length;
          return count > 0 ? [words.kinds[kind](count)] : [];
        }).join(" · ")}
      </p>
      {telling.length > 0 && (
        <TableFrame label={words.caption}>
          <table class="table">
            <caption class="hidden-visually">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col" class="end">
                  {words.line}
                </th>
                <th scope="col">{words.risk}</th>
                <th scope="col">{words.what}</th>
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((each) => (
                <tr key={each.line}>
                  <td class="end">{each.line}</td>
                  {each.about ? <th scope="row">{each.about}</th> : <td />}
                  <td>
                    <What of={each} taken={taken.has(each.line)} onTake={onTake} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <Pages page={shown.page} pages={shown.pages} onPage={setPage} />
    </>
  );
}

function What(props: { of: Line; taken: boolean; onTake: (line: number, on: boolean) => void }) {
  const { line, is, fields, problems } = props.of;
  return (
    <ul class="plain">
      {problems.map(({ path, message }) => (
        <li key={path + message} class="problem">
          {path}: {told(message)}
        </li>
      ))}
      {is === "new" && <li>{words.is.new}</li>}
      {fields.map(({ field, from, to }) => (
        <li key={field}>{words.field(field, from, to)}</li>
      ))}
      {is === "conflict" && (
        <li>
          <label class="row small">
            <input
              type="checkbox"
              checked={props.taken}
              onChange={(event) => props.onTake(line, event.currentTarget.checked)}
            />
            {words.is.conflict}
          </label>
        </li>
      )}
    </ul>
  );
}
