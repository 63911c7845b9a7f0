import { t } from "../../messages/base.ts";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { useQuestionnaires } from "./use-questionnaires.ts";

/** The questionnaires that can be put to a supplier. */
export function Questionnaires() {
  const loaded = useQuestionnaires();
  return (
    <Page title={t.questionnaires.title}>
      <Loading of={loaded}>
        {(items) => (
          <ul class="plain lines">
            {items.map(({ id, version, title, intro, sections, questions }) => (
              <li key={id} class="stack-small">
                <h2>
                  <a href={`/questionnaires/${id}`}>{title}</a>
                </h2>
                <p class="small muted">{t.questionnaires.facts(version, sections, questions)}</p>
                <p>{intro}</p>
              </li>
            ))}
          </ul>
        )}
      </Loading>
    </Page>
  );
}
