import { useMemo, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import type { Desk } from "../../../../../functions/contract/shapes/desk.ts";
import { supplierView } from "../../../../../functions/domain/supplier-view.ts";
import { visibleIds } from "../../../../../functions/domain/visibility.ts";
import { Banner } from "../../../../ui/banner.tsx";
import { call } from "../../../api.ts";
import { instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { spokenQuestionnaire } from "../../../messages/content-words.ts";
import { spoken } from "../../../messages/language.ts";
import { s } from "../../../messages/silent.ts";
import { told } from "../../../parts/form-fields.ts";
import { Loading } from "../../../parts/loading.tsx";
import { Page } from "../../../parts/page.tsx";
import { Refused } from "../../../parts/refused.tsx";
import { StaleHelp } from "../../../parts/stale-help.tsx";
import { useAction } from "../../../use-action.ts";
import { type Loaded, useLoad } from "../../../use-load.ts";
import { DeskQuestion } from "./desk-question.tsx";

/** A member answers in the supplier's stead, each answer with the page it was found on. */
export function DeskPage() {
  const { assessmentId = "" } = useRoute().params;
  const loaded = useLoad(`desk ${assessmentId}`, () =>
    call("getDesk", { params: { assessmentId } }),
  );
  return (
    <Loading of={loaded}>
      {(desk) => <Whole assessmentId={assessmentId} desk={desk} loaded={loaded} />}
    </Loading>
  );
}

type DeskAnswer = Desk["answers"][number];

function Whole(props: { assessmentId: string; desk: Desk; loaded: Loaded<Desk> }) {
  const { assessmentId, desk, loaded } = props;
  const { route } = useLocation();
  const [answers, setAnswers] = useState<readonly DeskAnswer[]>(desk.answers);
  const given = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
  const { questionnaire, scope } = desk;
  const view = useMemo(
    () => supplierView(spokenQuestionnaire(questionnaire), scope),
    [questionnaire, scope, spoken.value],
  );
  const visible = new Set(visibleIds(view.sections, desk.scope, given));
  const save = useAction(async (submit: boolean) => {
    const body = { answers: [...answers], version: desk.version, submit };
    loaded.replace(await call("putDesk", { params: { assessmentId }, body }));
    if (submit) route(`/assessments/${assessmentId}/review`);
  });
  const dirty = answers !== desk.answers;
  const words = s.page;
  const change = (next: DeskAnswer | undefined, question: string) => {
    const rest = answers.filter((each) => each.question !== question);
    setAnswers(next ? [...rest, next] : rest);
  };
  return (
    <Page
      title={words.title}
      above={<a href={`/assessments/${assessmentId}/progress`}>{t.assessments.title}</a>}
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
            onClick={() => void save.run(true)}
          >
            {words.submit(answers.length)}
          </button>
        </>
      }
    >
      <p class="lead page-lead">{words.lead}</p>
      {desk.submitted !== undefined && <Banner tone="ok">{words.done}</Banner>}
      <p class="small muted" role="status">
        {words.progress(answers.length, visible.size)} ·{" "}
        {dirty ? words.unsaved : desk.changedAt && words.saved(instantText(desk.changedAt))}
      </p>
      <Refused problem={save.problem} form="desk">
        <StaleHelp problem={save.problem} onReload={() => void loaded.reload().then(save.clear)} />
      </Refused>
      {view.sections.map(({ id, title, questions }, place) => {
        const shown = questions.filter((each) => visible.has(each.id) && each.kind !== "file");
        if (shown.length === 0) return null;
        return (
          <details key={id} class="details" open={place === 0}>
            <summary>{title}</summary>
            <div class="desk-questions">
              {shown.map((question) => (
                <DeskQuestion
                  key={question.id}
                  question={question}
                  given={answers.find((each) => each.question === question.id)}
                  before={answers.findLast(({ source }) => source !== undefined)?.source}
                  problem={problemOn(save.problem, question.id)}
                  onChange={(next) => change(next, question.id)}
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
