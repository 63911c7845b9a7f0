import { useRoute } from "preact-iso";
import type { Question, Questionnaire } from "../../../../functions/domain/questionnaire.ts";
import { spokenIn } from "../../../../functions/domain/spoken.ts";
import { call } from "../../api.ts";
import { controlName } from "../../control-name.ts";
import { t } from "../../messages/base.ts";
import { spoken } from "../../messages/language.ts";
import { reviewersWords } from "../../messages/reviewers-words.ts";
import { riskWords } from "../../messages/risk-words.ts";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { useLoad } from "../../use-load.ts";

/** One questionnaire to read: sections, questions with their controls and points, must-haves. */
export function QuestionnairePage() {
  const { questionnaireId = "" } = useRoute().params;
  const loaded = useLoad(`questionnaire ${questionnaireId}`, () =>
    call("getQuestionnaire", { params: { questionnaireId } }),
  );
  return (
    <Loading of={loaded}>
      {(questionnaire) => <Whole questionnaire={spokenIn(questionnaire, spoken.value)} />}
    </Loading>
  );
}

function Whole({ questionnaire }: { questionnaire: Questionnaire }) {
  const { id, title, version, intro, sections, gates } = questionnaire;
  const words = t.questionnaires;
  const count = sections.reduce((total, { questions }) => total + questions.length, 0);
  return (
    <Page
      title={title}
      above={<a href="/questionnaires">{words.title}</a>}
      actions={
        <a class="button" href={`/questionnaires/${id}/coverage`}>
          {words.coverage}
        </a>
      }
    >
      <div class="stack-large">
        <div class="stack-small">
          <p class="small muted">{words.facts(version, sections.length, count)}</p>
          <p>{intro}</p>
        </div>
        {sections.map((section) => (
          <section key={section.id} class="stack" aria-labelledby={`section-${section.id}`}>
            <h2 id={`section-${section.id}`}>
              {section.title} <span class="small muted">{words.scopes[section.scope]}</span>
            </h2>
            <p class="muted">{section.intro}</p>
            <ol class="questions">
              {section.questions.map((question) => (
                <li key={question.id}>
                  <QuestionText question={question} />
                </li>
              ))}
            </ol>
          </section>
        ))}
        <section class="stack" aria-labelledby="gates">
          <h2 id="gates">{words.gates}</h2>
          <ul class="plain lines">
            {gates.map((gate) => (
              <li key={gate.id}>
                <strong>
                  {gate.id} · {t.severities[gate.severity]}
                </strong>
                : {riskWords.mustHave(gate.title)}
                {gate.applies?.tiers && (
                  <span class="muted"> ({gate.applies.tiers.join(", ")})</span>
                )}
                <p class="small muted">{riskWords.mustHave(gate.sentence)}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

function QuestionText({ question }: { question: Question }) {
  const { text, why, good, controls = [], options = [], when } = question;
  const words = t.questionnaires;
  return (
    <details class="details question">
      <summary>{text}</summary>
      <div class="stack-small inset">
        <p class="small muted">
          {[
            words.kinds[question.kind],
            question.required ? words.required : words.mayStayOpen,
            when && words.conditional,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p>{why}</p>
        {options.length > 0 && (
          <ul>
            {options.map(({ id, label, points }) => (
              <li key={id}>
                {label}
                {points !== undefined && <span class="muted"> {words.points(points)}</span>}
              </li>
            ))}
          </ul>
        )}
        <p>
          <strong>{words.good}</strong> {reviewersWords.good(good)}
        </p>
        {controls.length > 0 && (
          <p class="small">
            {words.controls}{" "}
            {controls
              .map(({ control, weight }) => words.control(controlName(control), weight))
              .join(", ")}
          </p>
        )}
      </div>
    </details>
  );
}
