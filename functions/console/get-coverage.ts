import { coverage } from "../content/coverage.ts";
import { catalogue, loadQuestionnaire } from "../content/load.ts";
import { notFound } from "../domain/errors.ts";
import type { ConsoleAct } from "./caller.ts";

/** Requirement × question of a questionnaire's newest version, for every framework. */
export const getCoverage: ConsoleAct<"getCoverage"> = async ({ params }) => {
  const questionnaire = loadQuestionnaire(params.questionnaireId);
  if (!questionnaire) throw notFound();
  return coverage(questionnaire, catalogue());
};
