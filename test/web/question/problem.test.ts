import { expect, test } from "vitest";
import type { Answer } from "../../../functions/domain/answers.ts";
import { question as en } from "../../../functions/words/en/question.ts";
import { fitsQuestion, problemOf } from "../../../web/question/problem.ts";
import type { Raw } from "../../../web/question/raw.ts";
import { questionnaire } from "../portal/fixture.ts";

const questions = questionnaire.sections.flatMap((section) => section.questions);

function question(id: string) {
  const found = questions.find((each) => each.id === id);
  if (!found) throw new Error(`The fixture has no question ${id}.`);
  return found;
}

const { problems } = en;

test.for<[id: string, answer: Answer | undefined, raw: Raw, problem: string | undefined]>([
  ["policy", undefined, {}, problems.choose],
  ["policy", { is: "option", option: "yes" }, {}, undefined],
  ["policy", { is: "option", option: "partly" }, {}, problems.detail],
  ["policy", { is: "option", option: "planned" }, {}, problems.detailDate],
  ["policy", { is: "option", option: "planned", date: "2027-05-01" }, {}, undefined],
  ["policy", { is: "option", option: "other" }, {}, problems.other],
  ["policy", { is: "not-applicable", reason: "" }, {}, problems.reason],
  ["policy", { is: "not-applicable", reason: "x".repeat(1003) }, {}, problems.tooLong(3)],
  ["areas", undefined, {}, problems.chooseSome],
  ["staff", undefined, {}, undefined],
  ["staff", undefined, { number: "many" }, problems.notNumber],
  ["staff", { is: "number", value: -1 }, {}, problems.range("0", "10000")],
  ["policy-review", undefined, {}, problems.enterDate],
  ["policy-review", undefined, { day: "31", month: "", year: "" }, problems.notDate],
  ["purpose", { is: "text", text: "  " }, {}, problems.write],
  ["purpose", { is: "text", text: "x".repeat(125) }, {}, problems.tooLong(5)],
  ["purpose", { is: "unknown" }, {}, problems.other],
  ["no-training-on-input", undefined, {}, problems.confirm],
  ["no-training-on-input", { is: "confirmed" }, {}, undefined],
])("%s answered by %o (typed %o) is told: %s", ([id, answer, raw, problem]) => {
  expect(problemOf(question(id), answer, raw, en)).toBe(problem);
});

test("a text beside an option may be sent up to its limit and not beyond", () => {
  const answer = (length: number): Answer => ({
    is: "option",
    option: "partly",
    detail: "x".repeat(length),
  });
  expect(fitsQuestion(question("policy"), answer(2000))).toBe(true);
  expect(fitsQuestion(question("policy"), answer(2001))).toBe(false);
});
