import { useMemo } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import type { Desk } from "../../../../../functions/contract/shapes/desk.ts";
import { supplierView } from "../../../../../functions/domain/supplier-view.ts";
import { visibleIds } from "../../../../../functions/domain/visibility.ts";
import { Banner } from "../../../../ui/banner.tsx";
import { call } from "../../../api.ts";
import { instantText } from "../../../format.ts";
import { spokenQuestionnaire } from "../../../messages/content-words.ts";
import { spoken } from "../../../messages/language.ts";
import { s } from "../../../messages/silent.ts";
import { told } from "../../../parts/form-fields.ts";
import { Loading } from "../../../parts/loading.tsx";
import { Page } from "../../../parts/page.tsx";
import { Refused } from "../../../parts/refused.tsx";
import { StaleHelp } from "../../../parts/stale-help.tsx";
import { type Loaded, useLoad } from "../../../use-load.ts";
import { DeskQuestion } from "./desk-question.tsx";
import { useDesk } from "./use-desk.ts";

/** A member answers in the supplier's stead, each answer with the page it was found on. */
export function DeskPage() {
  const { assessmentId = "" } = useRoute().params;
  const loaded = useLoad(`desk ${assessmentId}`, () =>
    call("getDesk", { params: { assessmentId } }),
  );
  return (
    <Loading of={loaded}>
      {(desk) => (
        <Whole key={assessmentId} assessmentId={assessmentId} desk={desk} loaded={loaded} />
      )}
    </Loading>
  );
}

function Whole(props: { assessmentId: string; desk: Desk; loaded: Loaded<Desk> }) {
  const { assessmentId, desk, loaded } = props;
  const { route } = useLocation();
  const { answers, dirty, change, keep, save, problem, reload } = useDesk(
    assessmentId,
    desk,
    loaded,
  );
  const given = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
  const { questionnaire, scope } = desk;
  const name = `${desk.supplierName}: ${desk.product}`;
  const view = useMemo(
    () => supplierView(spokenQuestionnaire(questionnaire), scope),
    [questionnaire, scope, spoken.value],
  );
  const visible = new Set(visibleIds(view.sections, desk.scope, given));
  const words = s.page;
  const submit = async () => {
    if (await save.run(true)) route(`/assessments/${assessmentId}/review`);
  };
  return (
    <Page
      title={words.title}
      above={<a href={`/assessments/${assessmentId}/progress`}>{name}</a>}
      actions={
        <>
          <button
            type="button"
            class="button"
            aria-disabled={save.busy || undefined}
            onClick={() => void save.run(false)}
          >
            {words.save}
          </button>
          <button
            type="button"
            class="button button-primary"
            aria-disabled={save.busy || undefined}
            onClick={() => void submit()}
          >
            {words.submit(answers.length)}
          </button>
        </>
      }
    >
      <p class="lead page-lead">{words.lead}</p>
      {desk.submitted !== undefined && <Banner tone="ok">{words.done}</Banner>}
      <p class="small muted" role="status">
        {[
          words.progress(answers.length, visible.size),
          dirty ? words.unsaved : desk.changedAt && words.saved(instantText(desk.changedAt)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Refused problem={problem} form="desk">
        <StaleHelp problem={problem} onReload={() => void reload()} />
      </Refused>
      {view.sections.map(({ id, title, questions }, place) => {
        const shown = questions.filter((each) => visible.has(each.id) && each.kind !== "file");
        if (shown.length === 0) return null;
        const done = shown.filter((each) => each.id in given).length;
        return (
          <details key={id} class="details" open={place === 0} onFocusOut={keep}>
            <summary>
              <span>
                {title} <span class="small muted">{words.progress(done, shown.length)}</span>
              </span>
            </summary>
            <div class="desk-questions">
              {shown.map((question) => (
                <DeskQuestion
                  key={question.id}
                  question={question}
                  given={answers.find((each) => each.question === question.id)}
                  before={answers.findLast(({ source }) => source !== undefined)?.source}
                  problem={problemOn(problem, question.id)}
                  onChange={(next) => change(question.id, next)}
                />
              ))}
            </div>
          </details>
        );
      })}
    </Page>
  );
}

function problemOn(
  problem: { fields: readonly { path: string; message: string }[] } | undefined,
  question: string,
): string | undefined {
  const found = problem?.fields.find(({ path }) => path === question);
  return found && told(found.message);
}
