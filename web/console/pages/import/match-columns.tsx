import { bringing } from "../../messages/import.ts";
import { useStepHeading } from "../../parts/step-heading.ts";
import { TableFrame } from "../../parts/table-frame.tsx";
import { IMPORT_FIELDS, type ImportField } from "./guess-columns.ts";
import { type ReadList, withHeadings } from "./read-list.ts";

/** What was recognised in each column, to correct where it is wrong. */
export function MatchColumns(props: {
  list: ReadList;
  onList: (list: ReadList) => void;
  onCheck: () => void;
}) {
  const { list, onList, onCheck } = props;
  const { cells, headings, columns, from } = list;
  const words = bringing.columns;
  const heading = useStepHeading();
  const first = cells.slice(headings ? 1 : 0);
  const problem = problemIn(columns);
  const assign = (at: number, value: string) => {
    const field = IMPORT_FIELDS.find((each) => each === value);
    onList({ ...list, columns: columns.map((held, place) => (place === at ? field : held)) });
  };
  return (
    <form
      class="stack-large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem) onCheck();
      }}
    >
      <section class="stack" aria-labelledby="columns">
        <h2 id="columns" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <p class="muted">{words.lead(first.length)}</p>
        {from && <p class="muted">{words.from(from.sheet, from.others)}</p>}
        {from && from.unread > 0 && (
          <p class="banner banner-warning">{words.unread(from.unread)}</p>
        )}
        <label class="choice">
          <input
            type="checkbox"
            checked={headings}
            onChange={(event) =>
              onList({ ...list, ...withHeadings(cells, event.currentTarget.checked) })
            }
          />
          <span>{words.headings}</span>
        </label>
        <TableFrame label={words.title}>
          <table class="table table-stack">
            <caption class="hidden-visually">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.meaning}</th>
                <th scope="col">{words.sample}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((field, at) => {
                const name = (headings && cells[0]?.[at]) || words.number(at + 1);
                return (
                  <tr key={`${at}-${name}`}>
                    <th scope="row">{name}</th>
                    <td>
                      <select
                        class="input"
                        aria-label={name}
                        value={field ?? ""}
                        onChange={(event) => assign(at, event.currentTarget.value)}
                      >
                        <option value="">{words.ignore}</option>
                        {IMPORT_FIELDS.map((each) => (
                          <option key={each} value={each}>
                            {bringing.fields[each]}
                          </option>
                        ))}
                      </select>
                    </td>
                    <td class="import-sample">{samples(first, at)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableFrame>
      </section>
      <div role="status">{problem && <p class="problem">{problem}</p>}</div>
      <div class="actions">
        <button type="submit" class="button button-primary" aria-disabled={problem !== undefined}>
          {words.check}
        </button>
      </div>
    </form>
  );
}

function samples(rows: ReadList["cells"], at: number): string {
  return rows
    .flatMap((row) => row[at] || [])
    .slice(0, 3)
    .join(" · ");
}

function problemIn(columns: ReadList["columns"]): string | undefined {
  if (!columns.includes("name")) return bringing.columns.needName;
  const given = columns.filter((field): field is ImportField => field !== undefined);
  const twice = given.find((field, at) => given.indexOf(field) !== at);
  return twice && bringing.columns.twice(bringing.fields[twice]);
}
