import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import { assess } from "../../../functions/data/assess.ts";
import { keys } from "../../../functions/data/keys.ts";
import { get } from "../../../functions/data/table.ts";
import { Attributes, itemSize } from "../../../infra/local/gate/item-size.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { ENGAGEMENT } from "./portfolio.ts";
import { answerAll } from "./supplier.ts";

useStore();

/** The longest names, zone and ids anything can have; a character takes up to three bytes. */
const NAME = "€".repeat(120);
const ZONE = "America/Argentina/ComodRivadavia";
const BUYER_ID = "b".repeat(22);

test("the head stays within 1,024 bytes all its life, whatever is called how", async () => {
  const buyer = await makeBuyer(BUYER_ID);
  const { done, context } = buyer;
  const assessmentId = await preparedForTen(buyer);
  const params = { assessmentId };
  const sizes: number[] = [];
  const weigh = async () => {
    sizes.push(await headSize(buyer, assessmentId));
  };
  await weigh();
  await done("issueAssessment", { params, body: {} });
  await weigh();
  const due = { date: "2099-12-31", zone: ZONE };
  await done("updateAssessment", { params, body: { due, message: NAME, version: 1 } });
  for (const round of [1, 2]) {
    await answerAll(buyer, { assessmentId });
    await assess(context, assessmentId, new Date().toISOString());
    await weigh();
    const { score, reviewRevision } = await done("getScore", { params });
    const questionId = score.questions.find(({ state }) => state.kind === "answered")?.id ?? "";
    const ruling = { kind: "override", points: 0, reason: NAME } as const;
    await done("putRuling", {
      params: { ...params, questionId },
      body: { ruling, reviewRevision },
    });
    await weigh();
    if (round === 2) break;
    const questions = [questionId];
    const body = { questions, note: NAME, reviewRevision: reviewRevision + 1 };
    await done("returnAssessment", { params, body });
    await weigh();
  }
  const { reviewRevision } = await done("getAssessment", { params });
  await buyer.as("risk-manager")("decide", {
    params,
    body: { decision: "reject", reason: NAME, reviewRevision },
  });
  await weigh();
  expect(await done("getAssessment", { params })).toMatchObject({ status: "decided" });
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1024);
});

/** An assessment that ten contacts are to answer. */
async function preparedForTen({ done }: Buyer): Promise<string> {
  const { id: supplierId } = await done("createSupplier", { body: { name: NAME } });
  const params = { supplierId };
  const engagement = { ...ENGAGEMENT, product: NAME };
  const { id: engagementId } = await done("createEngagement", { params, body: engagement });
  const contactIds: string[] = [];
  for (let at = 0; at < 10; at += 1) {
    const body = { name: NAME, email: `contact-${at}@acme.example` };
    contactIds.push((await done("createContact", { params, body, key: `contact-${at}` })).id);
  }
  const { id } = await done("createAssessment", {
    body: {
      ...{ supplierId, engagementId, questionnaireId: "ai-supplier", contactIds },
      ...{ due: { date: "2099-01-31", zone: ZONE }, message: NAME, stepUp: "start" },
    },
  });
  return id;
}

/** What the head would take with all counters at a million, for a life longer than this one. */
async function headSize({ context }: Buyer, assessment: string): Promise<number> {
  const head = await get(keys.head(context, assessment));
  if (!head) throw new Error("The assessment has a head.");
  const count = 999_999;
  const counters = { revision: count, reviewRevision: count, ledgerSequence: count, version: 99 };
  return itemSize(Attributes.parse(marshall({ ...head, ...counters, round: 99 })));
}
