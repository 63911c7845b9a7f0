import { expect, test } from "vitest";
import { assess } from "../../../functions/data/assess.ts";
import { loadHead } from "../../../functions/data/head.ts";
import { brokenAt, ledgerOf } from "../../../functions/data/ledger.ts";
import { loadSupplier } from "../../../functions/data/suppliers.ts";
import { useStore } from "../../data/store.ts";
import { makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";
import { answerAll } from "./supplier.ts";

useStore();

test("an assessment lives from a new supplier to a decision, and its history is unbroken", async () => {
  const buyer = await makeBuyer("nordlicht");
  const { done, context } = buyer;
  const ids = await addPortfolio(buyer);
  const { supplierId, assessmentId } = ids;
  const params = { assessmentId };

  const draft = await done("getAssessment", { params });
  expect(draft).toMatchObject({ status: "draft", round: 1, invitations: [], overdue: false });
  expect(draft.questionnaire.questions).toBeGreaterThan(30);

  const issued = await done("issueAssessment", { params, body: {} });
  expect(issued.status).toBe("issued");
  expect(issued.invitations).toMatchObject([
    { state: "active", generation: 1, contact: { email: "maria@acme.example" } },
  ]);
  expect(issued.invitations[0]?.letters).toMatchObject([
    { letter: "invitation", state: "pending" },
  ]);

  const receipt = await answerAll(buyer, ids);
  const submitted = await done("getAssessment", { params });
  expect(submitted).toMatchObject({ status: "submitted", receipt });

  const NOW = new Date().toISOString();
  expect(await assess(context, assessmentId, NOW)).toBe("scored");
  const { items: risks } = await done("listRisks");
  expect(risks.map(({ cause }) => cause)).toContain("residual");

  const result = await done("getScore", { params });
  expect(result.score.result).toBe("scored");
  expect(result.reviewRevision).toBe(0);

  const sheet = await done("getAnswers", { params });
  expect(sheet.submitted).toBe(true);
  const [question = ""] = result.score.questions.flatMap(({ id, state }) =>
    state.kind === "answered" ? [id] : [],
  );
  const ruled = await done("putRuling", {
    params: { ...params, questionId: question },
    body: { ruling: { kind: "override", points: 0, reason: "Not shown." }, reviewRevision: 0 },
  });
  expect(ruled.reviewRevision).toBe(1);
  expect(ruled.score.shown).toBeLessThan(result.score.shown ?? 0);
  expect(await done("getAssessment", { params })).toMatchObject({ status: "in-review" });
  expect(await assess(context, assessmentId, NOW)).toBe("scored");
  expect((await done("getScore", { params })).score).toEqual(ruled.score);

  const decided = await buyer.as("risk-manager")("decide", {
    params,
    body: { decision: "conditional", reason: "Open points.", reviewRevision: 1 },
  });
  expect(decided.body).toMatchObject({
    status: "decided",
    decision: { decision: "conditional", by: { name: "Kim risk-manager" }, reReview: false },
  });

  const head = await loadHead(context, assessmentId);
  const { items: history } = await done("getLedger", { params });
  expect(history.map(({ event }) => event)).toEqual([
    "assessment-prepared",
    "assessment-issued",
    "link-copied",
    "submitted",
    "scored",
    "ruled",
    "scored",
    "decided",
  ]);
  expect(brokenAt(context, `ASSESSMENT#${assessmentId}`, history, head)).toBeUndefined();
  const supplier = await loadSupplier(context, supplierId);
  const supplierHistory = await ledgerOf(context, `SUPPLIER#${supplierId}`);
  expect(brokenAt(context, `SUPPLIER#${supplierId}`, supplierHistory, supplier)).toBeUndefined();
  expect(supplier.row).toMatchObject({ engagements: 1, contacts: 1, tier: "T2" });
  expect(supplier.row.assessment).toBeUndefined();
  expect(supplier.row.result?.grade).toMatch(/^[A-E]$/);
});
