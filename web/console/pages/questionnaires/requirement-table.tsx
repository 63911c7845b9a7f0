import { useMemo } from "preact/hooks";
import type {
  FrameworkCover,
  RequirementCover,
} from "../../../../functions/contract/shapes/coverage.ts";
import { Status } from "../../../ui/status.tsx";
import { dateText } from "../../format.ts";
import type { Column } from "../../list/column.ts";
import { ListTable } from "../../list/list-table.tsx";
import { contentWords } from "../../messages/content-words.ts";
import { coverageWords as words } from "../../messages/coverage.ts";
import { spoken } from "../../messages/language.ts";
import { baseName } from "./base-name.ts";
import { gapFilters, USUAL_SORT } from "./cover-list.ts";

/** Requirement → questions: what speaks for each entry of a framework, and what does not. */
export function RequirementTable({ cover }: { cover: FrameworkCover }) {
  const { requirements, questions } = cover;
  const texts = useMemo(() => new Map(questions.map(({ id, text }) => [id, text])), [questions]);
  const columns = useMemo(
    () => columnsWith(requirements, texts),
    [requirements, texts, spoken.value],
  );
  return (
    <ListTable
      caption={words.direction.requirements}
      rows={requirements}
      columns={columns}
      filters={gapFilters()}
      usualSort={USUAL_SORT}
      searchLabel={words.search.requirements}
      searchText={searchText}
    />
  );
}

function columnsWith(
  all: readonly RequirementCover[],
  texts: ReadonlyMap<string, string>,
): Column<RequirementCover>[] {
  const places = new Map(all.map(({ id }, at) => [id, at]));
  return [
    {
      key: "place",
      title: words.columns.requirement,
      names: true,
      value: ({ id }) => places.get(id),
      cell: ({ id, title, within, applies }) => (
        <>
          {id}
          <div class="wrap muted">
            {within === undefined ? words.say(title) : words.partOf(within)}
          </div>
          {applies && (
            <div class="wrap small muted">
              {words.applies(applies.dates.map(dayOf), applies.confidence)}
            </div>
          )}
        </>
      ),
    },
    {
      key: "questions",
      title: words.columns.questions,
      value: ({ questions }) => idsOf(questions).length,
      cell: ({ id, questions, gap }) =>
        gap === null ? (
          // Opened for this requirement, not for the next one that stands in its place.
          <details class="details" key={id}>
            <summary>{words.questions(idsOf(questions).length)}</summary>
            <ul class="plain stack-small cover-questions">
              {idsOf(questions).map((id) => (
                <li key={id}>
                  {contentWords.say(texts.get(id) ?? id)}{" "}
                  <span class="muted">
                    {words.through(
                      questions
                        .filter(({ question }) => question === id)
                        .map(({ through }) => through)
                        .filter(isFirst),
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ) : (
          <Status
            shape={gap === "no-question" || gap === "no-mapping" ? "needs" : "ring"}
            word={words.requirementGaps[gap]}
          />
        ),
    },
    {
      key: "grounds",
      title: words.columns.grounds,
      value: ({ questions }) => groundsOf(questions),
      cell: ({ questions }) => <span class="muted">{groundsOf(questions)}</span>,
    },
  ];
}

function dayOf({ date, scope }: NonNullable<RequirementCover["applies"]>["dates"][number]): string {
  const day = date === null ? words.noDate : dateText(date);
  return scope ? `${day} (${words.say(scope)})` : day;
}

type Links = RequirementCover["questions"];

function idsOf(links: Links): string[] {
  return links.map(({ question }) => question).filter(isFirst);
}

function groundsOf(links: Links): string | undefined {
  const names = links.map(({ basis }) => baseName(basis)).filter(isFirst);
  return names.length === 0 ? undefined : names.join(", ");
}

function isFirst(text: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(text) === at;
}

function searchText({ id, title }: RequirementCover): string {
  return `${id} ${words.say(title)}`;
}
