import { useMemo } from "preact/hooks";
import type {
  FrameworkCover,
  QuestionCover,
} from "../../../../functions/contract/shapes/coverage.ts";
import { Status } from "../../../ui/status.tsx";
import type { Column } from "../../list/column.ts";
import { ListTable } from "../../list/list-table.tsx";
import { contentWords } from "../../messages/content-words.ts";
import { coverageWords as words } from "../../messages/coverage.ts";
import { spoken } from "../../messages/language.ts";
import { gapFilters, USUAL_SORT } from "./cover-list.ts";

/** Question → requirements: what each question speaks for, and which speaks for nothing here. */
export function QuestionTable({ cover: { questions } }: { cover: FrameworkCover }) {
  const columns = useMemo(() => columnsWith(questions), [questions, spoken.value]);
  return (
    <ListTable
      caption={words.direction.questions}
      rows={questions}
      columns={columns}
      filters={gapFilters()}
      usualSort={USUAL_SORT}
      searchLabel={words.search.questions}
      searchText={searchText}
    />
  );
}

function columnsWith(all: readonly QuestionCover[]): Column<QuestionCover>[] {
  const places = new Map(all.map(({ id }, at) => [id, at]));
  return [
    {
      key: "place",
      title: words.columns.question,
      names: true,
      value: ({ id }) => places.get(id),
      cell: ({ text }) => <span class="wrap">{contentWords.say(text)}</span>,
    },
    {
      key: "requirements",
      title: words.columns.requirements,
      value: ({ requirements }) => requirements.length,
      cell: ({ requirements, gap }) =>
        gap === null ? (
          requirements.join(", ")
        ) : (
          <Status shape={gap === "no-mapping" ? "needs" : "ring"} word={words.questionGaps[gap]} />
        ),
    },
  ];
}

function searchText({ text, requirements }: QuestionCover): string {
  return `${contentWords.say(text)} ${requirements.join(" ")}`;
}
