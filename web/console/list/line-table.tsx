import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { TableFrame } from "../parts/table-frame.tsx";
import { pageOf } from "./arrange.ts";
import { Pages } from "./pages.tsx";

const SIZE = 100;

/**
 * What a list or a file that is brought in will do, line by line and in pages: the line's number,
 * what it is about, and what becomes of it.
 */
export function LineTable<Line extends { line: number }>(props: {
  title: string;
  columns: { line: string; about: string; outcome: string };
  lines: readonly Line[];
  about: (line: Line) => string | undefined;
  outcome: (line: Line) => ComponentChildren;
}) {
  const { title, columns, lines, about, outcome } = props;
  const [page, setPage] = useState(1);
  const shown = pageOf(lines, page, SIZE);
  return (
    <>
      <TableFrame label={title}>
        <table class="table table-stack">
          <caption class="hidden-visually">{title}</caption>
          <thead>
            <tr>
              <th scope="col" class="end">
                {columns.line}
              </th>
              <th scope="col">{columns.about}</th>
              <th scope="col">{columns.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((each) => (
              <tr key={each.line}>
                <td class="end">{each.line}</td>
                {about(each) ? <th scope="row">{about(each)}</th> : <td />}
                <td>{outcome(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Pages page={shown.page} pages={shown.pages} onPage={setPage} />
    </>
  );
}
