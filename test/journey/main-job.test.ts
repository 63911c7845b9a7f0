import { beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import {
  answer,
  decide,
  enter,
  judge,
  prepare,
  scored,
  submit,
} from "../../infra/local/actors/play.ts";
import type { Supplier } from "../../infra/local/actors/supplier.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";

const klarblick = story("Schadenblick claims triage", "decided");

describe("one assessment from invitation to decision", () => {
  let cast: JourneyCast;
  let supplier: Supplier;
  let assessmentId: string;

  beforeAll(async () => {
    cast = await newCast();
    const draft = await prepare(cast, klarblick);
    assessmentId = draft.id;
    await cast.procurement(routes.console.issueAssessment, {
      params: { assessmentId },
      body: {},
    });
    supplier = await enter(cast, klarblick);
  });

  test("the letter says who asks, for what, until when, and whom to ask", async () => {
    const letter = await cast.mailbox.waitFor(({ to }) =>
      to.includes(klarblick.contact.email ?? ""),
    );
    for (const said of [
      "Nordlicht Versicherung AG",
      "Schadenblick claims triage",
      "(Berlin)",
      "Jonas Petersen",
    ]) {
      expect(letter.text).toContain(said);
      expect(letter.html).toContain(said);
    }
    expect(letter.html.match(/<a [^>]*href="[^"]*\/answer#/g)?.length).toBeGreaterThan(0);
  });

  test("a link alone shows the landing page and nothing of the answers", async () => {
    expect(JSON.stringify(supplier.landing)).not.toContain("questionnaire");
    expect(supplier.landing).toMatchObject({ buyer: "Nordlicht Versicherung AG", status: "open" });
  });

  test("answers and references lead to a receipt", async () => {
    await answer(cast, klarblick, supplier, true);
    const receipt = await submit(cast, klarblick, supplier);
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await supplier.submit("Maria Lopez", "Head of Trust")).toEqual(receipt);
  });

  test("the assessor scores it: unread references earn nothing yet", async () => {
    const { score } = await scored(cast, assessmentId);
    expect(score.claimed).toBeGreaterThan(score.shown);
    expect(score.status).toBe("review-open");
  });

  test("reading the references raises what is shown", async () => {
    const before = await scored(cast, assessmentId);
    await judge(cast, assessmentId, klarblick);
    const after = await scored(cast, assessmentId);
    expect(after.score.shown).toBeGreaterThan(before.score.shown);
    expect(after.score.status).toBe("final");
  });

  test("the decision is taken, frozen, and the register holds the entry", async () => {
    await decide(cast, assessmentId, klarblick);
    const decided = await cast.procurement(routes.console.getAssessment, {
      params: { assessmentId },
    });
    expect(decided.status).toBe("decided");
    expect(decided.decision?.by.name).toBe("Ruth Adeyemi");
    await cast.stack.idle();
    const { items } = await cast.viewer(routes.console.listRisks);
    expect(
      items
        .filter(({ engagementId }) => engagementId === decided.engagement.id)
        .map(({ cause }) => cause),
    ).toContain("residual");
  });

  test("the history tells every step once, in order", async () => {
    const { items } = await cast.viewer(routes.console.getLedger, { params: { assessmentId } });
    expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, index) => index + 1));
    for (const [index, entry] of items.entries()) {
      expect(entry.previous).toBe(items[index - 1]?.hash ?? "0".repeat(64));
    }
  });
});
