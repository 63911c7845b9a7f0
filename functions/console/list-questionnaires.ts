import { builtInQuestionnaires } from "../content/load.ts";
import { allQuestions } from "../domain/questionnaire.ts";
import type { ConsoleAct } from "./caller.ts";

/** The questionnaires that can be put to an engagement. */
export const listQuestionnaires: ConsoleAct<"listQuestionnaires"> = async () => ({
  items: builtInQuestionnaires().map((questionnaire) => {
    const { id, version, title, intro, sections } = questionnaire;
    const questions = allQuestions(questionnaire).length;
    return { id, version, title, intro, sections: sections.length, questions };
  }),
});
