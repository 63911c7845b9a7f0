import type { RegisterPlan } from "../../../../functions/contract/shapes/register-plan.ts";
import { LineTable } from "../../list/line-table.tsx";
import { l } from "../../messages/register-list.ts";
import { told } from "../../parts/form-fields.ts";

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
  const telling = KINDS.flatMap((kind) =>
    kind === "same" ? [] : lines.filter(({ is }) => is === kind),
  );
  return (
    <>
      <p role="status">
        {KINDS.flatMap((kind) => {
          const count = lines.filter(({ is }) => is === kind).length;
          return count > 0 ? [words.kinds[kind](count)] : [];
        }).join(" · ")}
      </p>
      {telling.length > 0 && (
        <LineTable
          title={words.caption}
          columns={{ line: words.line, about: words.risk, outcome: words.what }}
          lines={telling}
          about={(each) => each.about}
          outcome={(each) => <What of={each} taken={taken.has(each.line)} onTake={onTake} />}
        />
      )}
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
          <label class="choice">
            <input
              type="checkbox"
              checked={props.taken}
              onChange={(event) => props.onTake(line, event.currentTarget.checked)}
            />
            <span>{words.is.conflict}</span>
          </label>
        </li>
      )}
    </ul>
  );
}
