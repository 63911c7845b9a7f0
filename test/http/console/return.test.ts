import { expect, test } from "vitest";
import { useStore } from "../../data/store.ts";
import { makeBuyer } from "./buyer.ts";
import { addSubmitted } from "./reviewed.ts";
import { answerAll, bestGuess } from "./supplier.ts";

useStore();

test("a new answer to a returned question may lead to one that was not asked before", async () => {
  const buyer = await makeBuyer("return");
  const ids = await addSubmitted(buyer, (question) => {
    if (question.id === "notice-hours") return undefined;
    return question.id === "notice-limit" ? { is: "option", option: "no" } : bestGuess(question);
  });
  const params = { assessmentId: ids.assessmentId };
  const body = { questions: ["notice-limit"], note: "Is there really none?", reviewRevision: 0 };
  expect((await buyer.done("returnAssessment", { params, body })).returned).toEqual([
    "notice-limit",
  ]);
  expect(await answerAll(buyer, ids)).toMatchObject({ round: 2 });
  const { answers } = await buyer.done("getAnswers", { params });
  expect(answers.map(({ question }) => question)).toContain("notice-hours");
});
