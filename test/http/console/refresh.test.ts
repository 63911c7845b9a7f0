import { expect, test } from "vitest";
import { latestScore } from "../../../functions/data/scores.ts";
import type { Score } from "../../../functions/domain/score.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio, type Portfolio } from "./portfolio.ts";
import { addSubmitted, rescore } from "./reviewed.ts";
import { answerAll, bestGuess } from "./supplier.ts";

useStore();

const body = ({ engagementId, supplierId, contactId }: Portfolio) => ({
  ...{ supplierId, engagementId, contactIds: [contactId], questionnaireId: "annual-refresh" },
  ...{ due: { date: "2099-06-30", zone: "Europe/Berlin" }, stepUp: "start" as const },
});

/** A refresh of what was submitted, answered with these changes, and scored. */
async function refreshed(buyer: Buyer, first: Portfolio, changed: string[]): Promise<Portfolio> {
  const { id: assessmentId } = await buyer.done("createAssessment", { body: body(first) });
  await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  const next = { ...first, assessmentId };
  await answerAll(buyer, next, (question) =>
    question.id === "what-changed" ? { is: "options", options: changed } : bestGuess(question),
  );
  await rescore(buyer, next);
  return next;
}

/** The result the assessor kept last. */
async function scoreOf({ context }: Buyer, { assessmentId }: Portfolio): Promise<Score> {
  const latest = await latestScore(context, assessmentId);
  if (!latest) throw new Error("Nothing was scored.");
  return latest.score;
}

test("“nothing has changed” leaves last year's gaps in the score", async () => {
  const buyer = await makeBuyer("refresh-gaps");
  // Untouched by a refresh where nothing changed, and badly answered the year before.
  const first = await addSubmitted(buyer, (question) =>
    question.id === "intended-use" || question.id === "switch-off"
      ? { is: "option", option: "no" }
      : bestGuess(question),
  );
  const before = await scoreOf(buyer, first);
  const next = await refreshed(buyer, first, ["none"]);
  const after = await scoreOf(buyer, next);
  const counted = ({ questions }: typeof before) =>
    questions.filter(({ state }) => state.kind !== "hidden").map(({ id }) => id);
  expect(counted(after)).toEqual(expect.arrayContaining(counted(before)));
  const gap = after.questions.find(({ id }) => id === "intended-use");
  expect(gap?.state).toEqual({ kind: "answered", points: 0 });
  expect(after.grade?.held).toBe(before.grade?.held);
  expect(after.status).toBe(before.status);
});

test("the reviewer sees what stands, its documents and the rulings on it", async () => {
  const buyer = await makeBuyer("refresh-review");
  const first = await addSubmitted(buyer);
  const { reviewRevision } = await buyer.done("getAssessment", {
    params: { assessmentId: first.assessmentId },
  });
  await buyer.done("putRuling", {
    params: { assessmentId: first.assessmentId, questionId: "intended-use" },
    body: { ruling: { kind: "override", points: 25, reason: "Too vague." }, reviewRevision },
  });
  const next = await refreshed(buyer, first, ["none"]);
  const params = { assessmentId: next.assessmentId };
  const sheet = await buyer.done("getAnswers", { params });
  const stands = sheet.answers.filter((each) => each.stands).map(({ question }) => question);
  expect(stands).toContain("intended-use");
  expect(sheet.visible).toEqual(expect.arrayContaining(stands));
  expect(sheet.origins["intended-use"]).toBe("carried");
  expect(sheet.rulings).toMatchObject([{ question: "intended-use", points: 25 }]);
  const { questions } = await scoreOf(buyer, next);
  expect(questions.find(({ id }) => id === "intended-use")).toMatchObject({ points: 25 });
});

test("a ruling on what stands may be made anew in the refresh, and then counts", async () => {
  const buyer = await makeBuyer("refresh-rule");
  const next = await refreshed(buyer, await addSubmitted(buyer), ["none"]);
  const params = { assessmentId: next.assessmentId };
  const { reviewRevision } = await buyer.done("getAssessment", { params });
  const { score } = await buyer.done("putRuling", {
    params: { ...params, questionId: "intended-use" },
    body: { ruling: { kind: "override", points: 50, reason: "Half of it." }, reviewRevision },
  });
  expect(score.questions.find(({ id }) => id === "intended-use")).toMatchObject({ points: 50 });
});

test("a document that stands is judged in the refresh, and a page opened before is told", async () => {
  const buyer = await makeBuyer("refresh-verdict");
  const first = await addSubmitted(buyer);
  const next = await refreshed(buyer, first, ["none"]);
  const params = { assessmentId: next.assessmentId };
  const { evidence } = await buyer.done("getAnswers", { params });
  const [document] = evidence;
  if (!document) throw new Error("No document stands.");
  const verdict = { verdict: "rejected" as const, reason: "Another product's." };
  const { score } = await buyer.done("putVerdict", {
    params: { ...params, evidenceId: document.id },
    body: { ...verdict, version: document.version },
  });
  expect(score.questions.find(({ id }) => id === document.questions[0])?.level).toBe(0);
  const late = await buyer.as("risk-manager")("putVerdict", {
    params: { assessmentId: first.assessmentId, evidenceId: document.id },
    body: { ...verdict, version: document.version },
  });
  expect(late.status).toBe(409);
});

test("a document of another assessment that does not stand is not judged in the refresh", async () => {
  const buyer = await makeBuyer("refresh-verdict-elsewhere");
  const first = await addSubmitted(buyer);
  const next = await refreshed(buyer, first, ["none"]);
  const reply = await buyer.as("risk-manager")("putVerdict", {
    params: { assessmentId: next.assessmentId, evidenceId: crypto.randomUUID() },
    body: { verdict: "rejected", reason: "No such document.", version: 1 },
  });
  expect(reply.status).toBe(404);
});

test("a refresh of a refresh goes on from what stood in it", async () => {
  const buyer = await makeBuyer("refresh-twice");
  const first = await addSubmitted(buyer, (question) =>
    question.id === "intended-use" ? { is: "option", option: "no" } : bestGuess(question),
  );
  const once = await refreshed(buyer, first, ["none"]);
  const twice = await refreshed(buyer, once, ["people"]);
  const { questions, status } = await scoreOf(buyer, twice);
  const gap = questions.find(({ id }) => id === "intended-use");
  expect(gap?.state).toEqual({ kind: "answered", points: 0 });
  expect(status).toBe((await scoreOf(buyer, first)).status);
});

test("where nothing was submitted a refresh is refused, and says what to send", async () => {
  const buyer = await makeBuyer("refresh-nothing");
  const { status, body: refusal } = await buyer.as("procurement")("createAssessment", {
    body: body(await addPortfolio(buyer)),
  });
  expect(status).toBe(422);
  expect(refusal).toMatchObject({
    error: {
      fields: [{ path: "questionnaireId", message: expect.stringContaining("full questionnaire") }],
    },
  });
});
