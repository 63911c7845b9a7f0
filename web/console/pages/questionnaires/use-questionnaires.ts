import { type ItemOf, listAll } from "../../api.ts";
import { spoken } from "../../messages/language.ts";
import { type Loaded, useLoad } from "../../use-load.ts";

export type QuestionnaireRow = ItemOf<"listQuestionnaires">;

/** The questionnaires that can be put to a supplier, by their names in the console's language. */
export function useQuestionnaires(): Loaded<QuestionnaireRow[]> {
  const loaded = useLoad("questionnaires", () => listAll("listQuestionnaires"));
  const named = loaded.data?.map((row) => ({ ...row, ...row.words[spoken.value] }));
  return { ...loaded, data: named };
}
