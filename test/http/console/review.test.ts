import { beforeAll, expect, test } from "vitest";
import { foreseen } from "../../../web/console/pages/assessment/review/foreseen.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";
import { addSubmitted, rescore } from "./reviewed.ts";
import { answerAll, bestGuess } from "./supplier.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("reviewing");
});

test("there is no result before the supplier has submitted", async () => {
  const { assessmentId } = await addPortfolio(buyer);
  const reply = await buyer.as("viewer")("getScore", { params: { assessmentId } });
  expect(reply.status).toBe(409);
  expect(reply.body).toMatchObject({ error: { message: expect.stringContaining("submitted") } });
});

test("reading a reference and accepting it raises what is shown, at once", async () => {
  const { assessmentId } = await addSubmitted(buyer);
  const params = { assessmentId };
  const before = await buyer.done("getScore", { params });
  const [reference] = (await buyer.done("getAnswers", { params })).evidence;
  const judge = { ...params, evidenceId: reference?.id ?? "" };
  const after = await buyer.done("putVerdict", {
    params: judge,
    body: { verdict: "accepted", independent: true, version: 1 },
  });
  const levelIn = ({ score }: typeof after) =>
    score.questions.find(({ id }) => id === reference?.questions[0])?.level;
  expect([levelIn(before), levelIn(after)]).toEqual([1, expect.any(Number)]);
  expect(levelIn(after)).toBeGreaterThanOrEqual(2);
  expect(await buyer.done("getAssessment", { params })).toMatchObject({
    status: "in-review",
    reviewRevision: 1,
  });
  const { evidence } = await buyer.done("getAnswers", { params });
  expect(evidence[0]).toMatchObject({ verdict: "accepted", judgedBy: "Kim admin", version: 2 });
  const late = await buyer.as("risk-manager")("putVerdict", {
    params: judge,
    body: { verdict: "rejected", reason: "Out of date.", version: 1 },
  });
  expect(late.status).toBe(409);
  const rejected = await buyer.done("putVerdict", {
    params: judge,
    body: { verdict: "rejected", reason: "Out of date.", version: 2 },
  });
  expect(levelIn(rejected)).toBe(0);
});

test("a verdict that hurts needs a reason", async () => {
  const { assessmentId } = await addSubmitted(buyer);
  const params = { assessmentId };
  const [reference] = (await buyer.done("getAnswers", { params })).evidence;
  const reply = await buyer.as("risk-manager")("putVerdict", {
    params: { ...params, evidenceId: reference?.id ?? "" },
    body: { verdict: "rejected", version: 1 },
  });
  expect(reply.status).toBe(422);
  expect(reply.body).toMatchObject({ error: { fields: [{ path: "reason" }] } });
});

test("a ruling shows in the sheet until it is withdrawn, and the score follows both ways", async () => {
  const { assessmentId } = await addSubmitted(buyer);
  const params = { assessmentId };
  const { score } = await buyer.done("getScore", { params });
  const questionId = answered(score);
  const rule = { params: { ...params, questionId } };
  const ruled = await buyer.done("putRuling", {
    ...rule,
    body: { ruling: { kind: "override", points: 0, reason: "Not so." }, reviewRevision: 0 },
  });
  expect(ruled.score.questions.find(({ id }) => id === questionId)).toMatchObject({
    ruled: true,
    points: 0,
  });
  const sheet = await buyer.done("getAnswers", { params });
  expect(sheet.rulings).toMatchObject([{ question: questionId, by: { name: "Kim admin" } }]);
  const back = await buyer.done("putRuling", {
    ...rule,
    body: { ruling: { kind: "withdraw" }, reviewRevision: 1 },
  });
  expect(back.score.shown).toBe(score.shown);
  expect((await buyer.done("getAnswers", { params })).rulings).toEqual([]);
});

test("a ruling that would say nothing is refused", async () => {
  const { assessmentId } = await addSubmitted(buyer);
  const params = { assessmentId };
  const sheet = await buyer.done("getAnswers", { params });
  const { score } = await buyer.done("getScore", { params });
  const questions = sheet.questionnaire.sections.flatMap((section) => section.questions);
  const unscored = questions.find(({ controls }) => !controls)?.id ?? "";
  const hidden = score.questions.find(({ state }) => state.kind === "hidden")?.id ?? "";
  const rule = (questionId: string, kind: "override" | "accept-na") =>
    buyer.as("risk-manager")("putRuling", {
      params: { ...params, questionId },
      body: {
        ruling: { ...(kind === "override" ? { kind, points: 100 } : { kind }), reason: "So." },
        reviewRevision: 0,
      },
    });
  expect((await rule("no-such-question", "override")).status).toBe(404);
  expect((await rule(unscored, "override")).status).toBe(409);
  expect((await rule(hidden, "override")).status).toBe(409);
  expect((await rule(answered(score), "accept-na")).status).toBe(409);
});

test("a claimed N/A counts as nothing until it is accepted, then leaves the sum", async () => {
  const { assessmentId } = await addSubmitted(buyer, (question) =>
    question.notApplicable
      ? { is: "not-applicable", reason: "No such data." }
      : bestGuess(question),
  );
  const params = { assessmentId };
  const { score } = await buyer.done("getScore", { params });
  expect(score.status).toBe("open");
  const claimed = score.questions.find(({ state }) => state.kind === "na-claimed");
  expect(claimed).toMatchObject({ shown: 0 });
  const accepted = await buyer.done("putRuling", {
    params: { ...params, questionId: claimed?.id ?? "" },
    body: { ruling: { kind: "accept-na", reason: "Agreed." }, reviewRevision: 0 },
  });
  expect(accepted.score.questions.find(({ id }) => id === claimed?.id)).toMatchObject({
    shown: null,
    state: { kind: "na-accepted" },
  });
});

test("returned questions alone are answered again, and rulings on them lapse", async () => {
  const ids = await addSubmitted(buyer);
  const params = { assessmentId: ids.assessmentId };
  const first = await buyer.done("getScore", { params });
  const questionId = answered(first.score);
  await buyer.done("putRuling", {
    params: { ...params, questionId },
    body: { ruling: { kind: "override", points: 0, reason: "Unclear." }, reviewRevision: 0 },
  });
  const returned = await buyer.done("returnAssessment", {
    params,
    body: { questions: [questionId], note: "Which year?", reviewRevision: 1 },
  });
  expect(returned).toMatchObject({ status: "returned", round: 2, returned: [questionId] });
  expect(returned.invitations[0]?.letters.map(({ letter }) => letter)).toContain("invitation");
  // While it is open again, the result of the round before stands.
  expect((await buyer.done("getScore", { params })).score).toEqual(first.score);
  const receipt = await answerAll(buyer, ids);
  expect(receipt.round).toBe(2);
  expect(await rescore(buyer, ids)).toBe("scored");
  const second = await buyer.done("getScore", { params });
  expect(second.score.questions.find(({ id }) => id === questionId)).toMatchObject({
    ruled: false,
  });
  expect(second.score.shown).toBe(first.score.shown);
});

test("only questions that were asked can be returned, and only while under review", async () => {
  const ids = await addSubmitted(buyer);
  const params = { assessmentId: ids.assessmentId };
  const back = (questions: string[], reviewRevision: number) =>
    buyer.as("risk-manager")("returnAssessment", {
      params,
      body: { questions, note: "More, please.", reviewRevision },
    });
  const { score } = await buyer.done("getScore", { params });
  const question = answered(score);
  const strange = await back([question, "made-up"], 0);
  expect(strange.status).toBe(422);
  expect(strange.body).toMatchObject({ error: { fields: [{ path: "questions.1" }] } });
  expect((await back([question], 7)).status).toBe(409);
  expect((await back([question], 0)).status).toBe(200);
  expect((await back([question], 1)).status).toBe(409);
});

test("nobody can be asked again once every invitation is revoked", async () => {
  const ids = await addSubmitted(buyer);
  const params = { assessmentId: ids.assessmentId };
  const { invitations } = await buyer.done("getAssessment", { params });
  const invitationId = invitations[0]?.id ?? "";
  await buyer.done("revokeInvitation", { params: { ...params, invitationId }, body: {} });
  const { score } = await buyer.done("getScore", { params });
  const reply = await buyer.as("risk-manager")("returnAssessment", {
    params,
    body: { questions: [answered(score)], note: "More?", reviewRevision: 0 },
  });
  expect(reply.status).toBe(409);
});

test("an answer let stand as given is kept with who looked, and changes no figure", async () => {
  const { assessmentId } = await addSubmitted(buyer);
  const params = { assessmentId };
  const { score } = await buyer.done("getScore", { params });
  const { questionnaire, visible } = await buyer.done("getAnswers", { params });
  const unscored = questionnaire.sections
    .flatMap((section) => section.questions)
    .find(({ id, controls }) => !controls && visible.includes(id));
  const accept = (questionId: string, reviewRevision: number) =>
    buyer.as("risk-manager")("putRuling", {
      params: { ...params, questionId },
      body: { ruling: { kind: "accept" }, reviewRevision },
    });
  const after = await accept(answered(score), 0);
  expect(after.body.score).toEqual(score);
  expect((await accept(unscored?.id ?? "", 1)).status).toBe(200);
  const { rulings } = await buyer.done("getAnswers", { params });
  expect(rulings.map(({ kind, by }) => [kind, by.name])).toEqual([
    ["accept", "Kim risk-manager"],
    ["accept", "Kim risk-manager"],
  ]);
  const hidden = score.questions.find(({ state }) => state.kind === "hidden")?.id ?? "";
  expect((await accept(hidden, 2)).status).toBe(409);
  // Whoever let an answer stand may decide alone, at T2 as well.
  const body = { decision: "reject", reason: "So.", reviewRevision: 2 } as const;
  expect((await buyer.as("risk-manager")("decide", { params, body })).status).toBe(200);
});

test("a claimed N/A is accepted with its reason or not at all", async () => {
  const { assessmentId } = await addSubmitted(buyer, claimNothing);
  const { score } = await buyer.done("getScore", { params: { assessmentId } });
  const questionId = score.questions.find(({ state }) => state.kind === "na-claimed")?.id ?? "";
  const reply = await buyer.as("risk-manager")("putRuling", {
    params: { assessmentId, questionId },
    body: { ruling: { kind: "accept" }, reviewRevision: 0 },
  });
  expect(reply.status).toBe(409);
});

test("what the page computes ahead of a verdict is what the server computes", async () => {
  const { assessmentId } = await addSubmitted(buyer, claimNothing);
  const params = { assessmentId };
  const zone = (await buyer.done("getAssessment", { params })).due.zone;
  const sheet = await buyer.done("getAnswers", { params });
  const { score } = await buyer.done("getScore", { params });
  const question = answered(score);
  const ruled = foreseen(sheet, { is: "ruling", question, kind: "override", points: 25 }, zone);
  const ruling = { kind: "override", points: 25, reason: "Partly." } as const;
  const rule = { params: { ...params, questionId: question }, body: { ruling, reviewRevision: 0 } };
  expect((await buyer.done("putRuling", rule)).score).toEqual(ruled);
  const [reference] = sheet.evidence;
  const id = reference?.id ?? "";
  const judged = { is: "evidence", id, verdict: "accepted", independent: true } as const;
  const read = foreseen(await buyer.done("getAnswers", { params }), judged, zone);
  const body = { verdict: "accepted", independent: true, version: 1 } as const;
  const after = await buyer.done("putVerdict", { params: { ...params, evidenceId: id }, body });
  expect(after.score).toEqual(read);
  expect(after.score).not.toEqual(ruled);
});

test("at T2 whoever overrode an answer does not alone decide", async () => {
  const { assessmentId } = await addSubmitted(buyer);
  const params = { assessmentId };
  const { score } = await buyer.done("getScore", { params });
  await buyer.as("risk-manager")("putRuling", {
    params: { ...params, questionId: answered(score) },
    body: { ruling: { kind: "override", points: 25, reason: "Partly." }, reviewRevision: 0 },
  });
  const body = { decision: "reject", reason: "So.", reviewRevision: 1 } as const;
  expect((await buyer.as("risk-manager")("decide", { params, body })).status).toBe(403);
  const taken = await buyer.as("admin")("decide", { params, body });
  expect(taken.status).toBe(200);
  expect(taken.body.decision).toMatchObject({ proposed: score.proposed.decision });
});

test("a result that is not final is not accepted, but may be rejected", async () => {
  const { assessmentId } = await addSubmitted(buyer, claimNothing);
  const params = { assessmentId };
  const decide = (decision: "accept" | "reject") =>
    buyer.as("admin")("decide", { params, body: { decision, reason: "So.", reviewRevision: 0 } });
  expect((await decide("accept")).status).toBe(409);
  expect((await decide("reject")).status).toBe(200);
});

const claimNothing: Parameters<typeof addSubmitted>[1] = (question) =>
  question.notApplicable ? { is: "not-applicable", reason: "No such data." } : bestGuess(question);

function answered(score: { questions: { id: string; state: { kind: string }; points: number }[] }) {
  return (
    score.questions.find(({ state, points }) => state.kind === "answered" && points > 25)?.id ?? ""
  );
}
