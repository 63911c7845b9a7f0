import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { loadHead } from "../../../functions/data/head.ts";
import { loadSources, type StoredSources } from "../../../functions/data/score-sources.ts";
import { scored } from "../../../functions/data/scored.ts";
import { latestScore } from "../../../functions/data/scores.ts";
import { canonicalJson } from "../../../functions/domain/canonical.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import type { Portfolio } from "./portfolio.ts";
import { addSubmitted, rescore } from "./reviewed.ts";

const store = useStore();
let buyer: Buyer;
let ids: Portfolio;

beforeAll(async () => {
  buyer = await makeBuyer("reproducing");
  ids = await addSubmitted(buyer);
  await judge();
  await rescore(buyer, ids);
});

test("whoever computes a stored result again gets it and its input hash", async () => {
  const kept = await latestScore(buyer.context, ids.assessmentId);
  if (!kept) throw new Error("No result was kept.");
  const sources = await sourcesOf();
  for (const read of [sources, turnedRound(sources)]) {
    const again = scored({ ...read, asOf: kept.score.asOf });
    expect(again.inputHash).toBe(kept.inputHash);
    expect(canonicalJson(again.score)).toBe(canonicalJson(kept.score));
  }
});

test("another verdict is another input", async () => {
  const kept = await latestScore(buyer.context, ids.assessmentId);
  const sources = await sourcesOf();
  const judgements = sources.judgements.map((each) => ({ ...each, verdict: "rejected" as const }));
  const again = scored({ ...sources, judgements, asOf: kept?.score.asOf ?? "" });
  expect(again.inputHash).not.toBe(kept?.inputHash);
});

test("the reply and the history name the input beside model, content and date", async () => {
  const params = { assessmentId: ids.assessmentId };
  const kept = await latestScore(buyer.context, ids.assessmentId);
  const { score, inputHash } = await buyer.done("getScore", { params });
  expect(inputHash).toBe(kept?.inputHash);
  expect(score).toMatchObject({ model: expect.any(String), asOf: kept?.score.asOf });
  const { items } = await buyer.done("getLedger", { params });
  const entry = items.findLast(({ event }) => event === "scored");
  const { contentHash: content, model } = score;
  expect(entry?.data).toMatchObject({ content, model, input: inputHash });
});

test("the basis of a decision names the input of its score", async () => {
  const params = { assessmentId: ids.assessmentId };
  const { inputHash } = await buyer.done("getScore", { params });
  const body = { decision: "conditional", reason: "So far.", reviewRevision: 2 } as const;
  expect((await buyer.as("risk-manager")("decide", { params, body })).status).toBe(200);
  const items = await store.dump("STATE");
  const decision = items.find(({ sk }) => String(sk).startsWith("DECISION#"));
  const basis = gunzipSync(decision?.basisBytes as Uint8Array).toString("utf8");
  expect(JSON.parse(basis)).toMatchObject({ input: inputHash });
});

/** A verdict on the reference and one on an answer. */
async function judge(): Promise<void> {
  const params = { assessmentId: ids.assessmentId };
  const { evidence } = await buyer.done("getAnswers", { params });
  await buyer.done("putVerdict", {
    params: { ...params, evidenceId: evidence[0]?.id ?? "" },
    body: { verdict: "accepted", version: 1 },
  });
  const { score } = await buyer.done("getScore", { params });
  const questionId = score.questions.find(({ state }) => state.kind === "answered")?.id ?? "";
  await buyer.done("putRuling", {
    params: { ...params, questionId },
    body: { ruling: { kind: "override", points: 25, reason: "Partly." }, reviewRevision: 1 },
  });
}

async function sourcesOf(): Promise<StoredSources> {
  const head = await loadHead(buyer.context, ids.assessmentId);
  const sources = await loadSources(buyer.context, head);
  if (!sources) throw new Error("Nothing was submitted.");
  return sources;
}

/** The same facts in another order. */
function turnedRound(sources: StoredSources): StoredSources {
  const { submission, judgements, rulings, content } = sources;
  return {
    ...sources,
    content: { ...content, evidenceTypes: content.evidenceTypes.toReversed() },
    submission: {
      ...submission,
      answers: submission.answers.toReversed(),
      evidence: submission.evidence.toReversed(),
    },
    judgements: judgements.toReversed(),
    rulings: Object.fromEntries(Object.entries(rulings).toReversed()),
  };
}
