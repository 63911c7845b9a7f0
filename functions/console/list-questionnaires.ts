import { builtInQuestionnaires } from "../content/load.ts";
import { LANGUAGES } from "../domain/languages.ts";
import { allQuestions } from "../domain/questionnaire.ts";
import { spokenIn } from "../domain/spoken.ts";
import type { ConsoleAct } from "./caller.ts";

/** The questionnaires that can be put to an engagement. */
export const listQuestionnaires: ConsoleAct<"listQuestionnaires"> = async () => ({
  items: builtInQuestionnaires().map((questionnaire) => {
    const { id, version, title, intro, sections } = questionnaire;
    const questions = allQuestions(questionnaire).length;
    const words = Object.fromEntries(
      LANGUAGES.filter((each) => questionnaire.translations?.[each]).map((language) => {
        const said = spokenIn(questionnaire, language);
        return [language, { title: said.title, intro: said.intro }];
      }),
    );
    return { id, version, title, intro, words, sections: sections.length, questions };
  }),
});
