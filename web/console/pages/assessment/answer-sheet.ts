import { useMemo } from "preact/hooks";
import type { AnswerSheet } from "../../../../functions/contract/shapes/answer-sheet.ts";
import { call } from "../../api.ts";
import { spokenQuestionnaire } from "../../messages/content-words.ts";
import { spoken } from "../../messages/language.ts";
import { type Loaded, useLoad } from "../../use-load.ts";

/** Questions, answers, evidence and rulings of an assessment; shared by its sections. */
export function useAnswerSheet(assessmentId: string): Loaded<AnswerSheet> {
  const loaded = useLoad(`answers ${assessmentId}`, () =>
    call("getAnswers", { params: { assessmentId } }),
  );
  const { data } = loaded;
  return { ...loaded, data: useMemo(() => data && spokenSheet(data), [data, spoken.value]) };
}

/** The sheet with its questions in the language the console speaks. */
export function spokenSheet(sheet: AnswerSheet): AnswerSheet {
  return { ...sheet, questionnaire: spokenQuestionnaire(sheet.questionnaire) };
}
