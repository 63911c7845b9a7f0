import { expect, test } from "vitest";
import { loadHead, loadRound } from "../../../functions/data/head.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { ENGAGEMENT, type Portfolio } from "./portfolio.ts";
import { addSubmitted, rescore } from "./reviewed.ts";
import { answerAll, bestGuess } from "./supplier.ts";

useStore();

/** Another assessment of the same engagement, or of another of the supplier's, issued. */
async function again(buyer: Buyer, ids: Portfolio, more: object = {}): Promise<Portfolio> {
  const { supplierId, engagementId, contactId } = ids;
  const { id: assessmentId } = await buyer.done("createAssessment", {
    body: {
      ...{ supplierId, engagementId, questionnaireId: "ai-supplier", contactIds: [contactId] },
      ...{ due: { date: "2099-06-30", zone: "Europe/Berlin" }, stepUp: "start", ...more },
    },
  });
  await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  return { ...ids, assessmentId };
}

test("the second time company answers are carried over and locked, the rest is offered", async () => {
  const buyer = await makeBuyer("second");
  const { context } = buyer;
  const first = await addSubmitted(buyer);
  const second = await again(buyer, first);
  const round = await loadRound(context, await loadHead(context, second.assessmentId));
  expect(round.carried?.length).toBeGreaterThan(5);
  expect(round.before).toEqual([{ assessment: first.assessmentId, round: 1 }]);

  const params = { assessmentId: second.assessmentId };
  const early = await buyer.done("getAnswers", { params });
  expect(new Set(Object.values(early.origins))).toEqual(new Set(["carried", "stale"]));

  await answerAll(buyer, second, (question) =>
    question.kind === "single" && question.options?.[1] && !question.options[1].detail
      ? { is: "option", option: question.options[1].id }
      : bestGuess(question),
  );
  const sheet = await buyer.done("getAnswers", { params });
  const origins = new Set(Object.values(sheet.origins));
  expect(origins).toContain("changed");
  expect(origins).toContain("confirmed");
  const carried = sheet.answers.filter((each) => each.carried);
  expect(carried).toHaveLength(round.carried?.length ?? 0);
  expect(carried.every(({ question }) => sheet.origins[question] === "carried")).toBe(true);
  expect(await rescore(buyer, second)).toBeDefined();
});

test("rulings and references go along with the answers they speak for", async () => {
  const buyer = await makeBuyer("second-ruled");
  const first = await addSubmitted(buyer);
  const { assessmentId } = first;
  const { evidence, questionnaire } = await buyer.done("getAnswers", { params: { assessmentId } });
  const company = questionnaire.sections
    .filter(({ scope }) => scope === "company")
    .flatMap(({ questions }) => questions.map(({ id }) => id));
  const reference = evidence.find(({ questions }) => questions.some((id) => company.includes(id)));
  const ruled = company[0] ?? "";
  await buyer.done("putRuling", {
    params: { assessmentId, questionId: ruled },
    body: {
      ruling: { kind: "override", points: 50, reason: "Seen otherwise." },
      reviewRevision: 0,
    },
  });
  const second = await again(buyer, first);
  const sheet = await buyer.done("getAnswers", { params: { assessmentId: second.assessmentId } });
  expect(sheet.rulings).toMatchObject([{ question: ruled, points: 50, reason: "Seen otherwise." }]);
  expect(reference).toBeDefined();
  expect(sheet.evidence).toMatchObject([{ title: reference?.title, url: reference?.url }]);
  expect(sheet.evidence[0]?.id).not.toBe(reference?.id);
});

test("a ruling on the product speaks again where the answer was confirmed, and only there", async () => {
  const buyer = await makeBuyer("second-confirmed");
  const first = await addSubmitted(buyer);
  const { assessmentId } = first;
  const { score } = await buyer.done("getScore", { params: { assessmentId } });
  const { questionnaire } = await buyer.done("getAnswers", { params: { assessmentId } });
  const [same = "", other = ""] = questionnaire.sections
    .filter(({ scope }) => scope === "product")
    .flatMap(({ questions }) => questions)
    .filter(({ id, kind, options }) => {
      const state = score.questions.find((each) => each.id === id)?.state.kind;
      const plain = options?.filter(({ detail }) => !detail) ?? [];
      return kind === "single" && plain.length > 1 && state === "answered";
    })
    .map(({ id }) => id);
  for (const [reviewRevision, questionId] of [same, other].entries()) {
    const ruling = { kind: "override", points: 50, reason: "Seen otherwise." } as const;
    const params = { assessmentId, questionId };
    await buyer.done("putRuling", { params, body: { ruling, reviewRevision } });
  }
  const second = await again(buyer, first);
  const params = { assessmentId: second.assessmentId };
  expect((await buyer.done("getAnswers", { params })).rulings).toEqual([]);
  await answerAll(buyer, second, (question) => {
    const guess = bestGuess(question);
    if (question.id !== other || guess?.is !== "option") return guess;
    const another = question.options?.find(({ id, detail }) => id !== guess.option && !detail);
    return { is: "option", option: another?.id ?? "" };
  });
  const sheet = await buyer.done("getAnswers", { params });
  expect([sheet.origins[same], sheet.origins[other]]).toEqual(["confirmed", "changed"]);
  expect(sheet.rulings).toMatchObject([{ question: same, points: 50, carried: true }]);
  const now = await buyer.done("getScore", { params });
  const points = (id: string) => now.score.questions.find((each) => each.id === id)?.points;
  expect(points(same)).toBe(50);
  expect(points(other)).not.toBe(50);
});

test("another product of the supplier gets the company's answers and not the first one's", async () => {
  const buyer = await makeBuyer("second-product");
  const first = await addSubmitted(buyer);
  const { id: engagementId } = await buyer.done("createEngagement", {
    params: { supplierId: first.supplierId },
    body: { ...ENGAGEMENT, product: "Another Product" },
  });
  const second = await again(buyer, { ...first, engagementId });
  const { answers, before, questionnaire } = await buyer.done("getAnswers", {
    params: { assessmentId: second.assessmentId },
  });
  const product = questionnaire.sections
    .filter(({ scope }) => scope === "product")
    .flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(answers.length).toBeGreaterThan(5);
  const known = [...answers, ...before].map(({ question }) => question);
  expect(known.filter((id) => product.includes(id))).toEqual([]);
});

test("nothing is taken over where the buyer wants to start from nothing", async () => {
  const buyer = await makeBuyer("second-nothing");
  const second = await again(buyer, await addSubmitted(buyer), { startFrom: "nothing" });
  const sheet = await buyer.done("getAnswers", { params: { assessmentId: second.assessmentId } });
  expect(sheet).toMatchObject({ answers: [], before: [] });
});

test("a carried answer is not asked again until it is returned, and then it is", async () => {
  const buyer = await makeBuyer("second-locked");
  const first = await addSubmitted(buyer);
  const second = await again(buyer, first);
  const { context } = buyer;
  const round = await loadRound(context, await loadHead(context, second.assessmentId));
  const [locked = ""] = round.carried ?? [];
  await answerAll(buyer, second);
  const params = { assessmentId: second.assessmentId };
  const { reviewRevision } = await buyer.done("getAssessment", { params });
  const body = { questions: [locked], note: "Does this still hold?", reviewRevision };
  await buyer.done("returnAssessment", { params, body });
  await answerAll(buyer, second);
  const sheet = await buyer.done("getAnswers", { params });
  expect(sheet.returned).toEqual([locked]);
  const answer = sheet.answers.find(({ question }) => question === locked);
  expect(answer?.carried).toBeUndefined();
  expect(sheet.origins[locked]).toBe("confirmed");
});
