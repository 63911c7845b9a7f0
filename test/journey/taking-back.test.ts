import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { enter, prepare } from "../../infra/local/actors/play.ts";
import type { Supplier } from "../../infra/local/actors/supplier.ts";
import { newCast, story } from "./cast.ts";

const klarblick = story("Schadenblick claims triage", "started");

describe("what a supplier takes back", () => {
  let supplier: Supplier;

  beforeAll(async () => {
    const cast = await newCast();
    const { id } = await prepare(cast, klarblick);
    await cast.procurement(routes.console.issueAssessment, {
      params: { assessmentId: id },
      body: {},
    });
    supplier = await enter(cast, klarblick);
  });

  test("a reference is gone once it is taken back, and taking it back twice is harmless", async () => {
    const evidenceId = randomUUID();
    const document = {
      ...{ type: "ai-policy", title: "AI policy", url: "https://trust.klarblick.example/policy" },
      ...{ dated: "2026-05-01", questions: ["ai-policy"] },
    };
    await supplier.door(routes.portal.putEvidence, { params: { evidenceId }, body: document });
    expect((await supplier.sheet()).evidence.map(({ id }) => id)).toEqual([evidenceId]);
    await supplier.door(routes.portal.deleteEvidence, { params: { evidenceId } });
    await supplier.door(routes.portal.deleteEvidence, { params: { evidenceId } });
    expect((await supplier.sheet()).evidence).toEqual([]);
  });

  test("an answer that is cleared is not sent back", async () => {
    const change = (version: number, answer: { is: "option"; option: string } | null) =>
      supplier.door(routes.portal.saveAnswers, {
        body: { changes: [{ question: "ai-policy", version, change: randomUUID(), answer }] },
      });
    await change(0, { is: "option", option: "yes" });
    await change(1, null);
    const { answers } = await supplier.sheet();
    expect(answers.map(({ question }) => question)).not.toContain("ai-policy");
  });

  test("a session that is finished on a device opens nothing any more", async () => {
    await supplier.door(routes.portal.endSession);
    await expect(supplier.sheet()).rejects.toThrow("not-signed-in");
  });
});
