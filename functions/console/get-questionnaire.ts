import { loadQuestionnaire } from "../content/load.ts";
import { notFound } from "../domain/errors.ts";
import type { ConsoleAct } from "./caller.ts";

/** One questionnaire, whole, in its newest version. */
export const getQuestionnaire: ConsoleAct<"getQuestionnaire"> = async ({ params }) => {
  const questionnaire = loadQuestionnaire(params.questionnaireId);
  if (!questionnaire) throw notFound();
  return questionnaire;
};
