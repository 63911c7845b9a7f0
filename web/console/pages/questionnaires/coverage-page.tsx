import { useRoute } from "preact-iso";
import type { CoverageReply } from "../../../../functions/contract/shapes/coverage.ts";
import { call } from "../../api.ts";
import { dateText } from "../../format.ts";
import { useListState } from "../../list/use-list-state.ts";
import { coverageWords as words } from "../../messages/coverage.ts";
import { Facts } from "../../parts/facts.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { useLoad } from "../../use-load.ts";
import { baseName } from "./base-name.ts";
import { USUAL_SORT } from "./cover-list.ts";
import { QuestionTable } from "./question-table.tsx";
import { RequirementTable } from "./requirement-table.tsx";
import { useQuestionnaires } from "./use-questionnaires.ts";

/** Which question speaks for which requirement of a framework, read either way, with its gaps. */
export function CoveragePage() {
  const { questionnaireId = "" } = useRoute().params;
  const loaded = useLoad(`coverage ${questionnaireId}`, () =>
    call("getCoverage", { params: { questionnaireId } }),
  );
  return <Loading of={loaded}>{(coverage) => <Whole coverage={coverage} />}</Loading>;
}

function Whole({ coverage: { questionnaire, frameworks } }: { coverage: CoverageReply }) {
  const { state, change } = useListState(USUAL_SORT);
  const named = useQuestionnaires().data?.find(({ id }) => id === questionnaire.id);
  const { framework: asked, by } = state.filters;
  const cover = frameworks.find(({ framework }) => framework === asked) ?? frameworks[0];
  const direction = by === "questions" ? "questions" : "requirements";
  const choose = (some: Record<string, string>) =>
    change({ ...FRESH, filters: { ...state.filters, ...some } });
  if (!cover) return null;
  const covered = cover.requirements.filter(({ gap }) => gap === null).length;
  const speaking = cover.questions.filter(({ gap }) => gap === null).length;
  return (
    <Page
      title={words.title}
      above={<a href={`/questionnaires/${questionnaire.id}`}>{(named ?? questionnaire).title}</a>}
    >
      <div class="stack">
        <p class="muted prose">{words.hint}</p>
        <div class="list-tools no-print">
          <label class="list-filter cover-framework">
            <span class="small muted">{words.framework}</span>
            <select
              class="input"
              value={cover.framework}
              onChange={(event) => choose({ framework: event.currentTarget.value })}
            >
              {frameworks.map(({ framework, title }) => (
                <option key={framework} value={framework}>
                  {words.say(title)}
                </option>
              ))}
            </select>
          </label>
          <label class="list-filter">
            <span class="small muted">{words.directions}</span>
            <select
              class="input"
              value={direction}
              onChange={(event) => choose({ by: event.currentTarget.value })}
            >
              <option value="requirements">{words.direction.requirements}</option>
              <option value="questions">{words.direction.questions}</option>
            </select>
          </label>
        </div>
        <section class="stack" aria-labelledby="framework">
          <h2 id="framework">{words.say(cover.title)}</h2>
          <p>
            {words.asked(covered, cover.requirements.length)}{" "}
            {words.speaking(speaking, cover.questions.length)}
          </p>
          <div class="cover">
            {direction === "questions" ? (
              <QuestionTable key={cover.framework} cover={cover} />
            ) : (
              <RequirementTable key={cover.framework} cover={cover} />
            )}
          </div>
        </section>
        <details class="details">
          <summary>{words.bases}</summary>
          <Facts
            list={Object.entries(cover.bases).map(
              ([basis, meaning]) => [baseName(basis), `${words.say(meaning)}.`] as const,
            )}
          />
        </details>
        <p class="small muted">
          {words.checked(dateText(cover.checkedOn), words.say(cover.source))}
        </p>
      </div>
    </Page>
  );
}

/** Another table starts without the search and order of the one before. */
const FRESH = { search: "", sort: USUAL_SORT, descending: false };
