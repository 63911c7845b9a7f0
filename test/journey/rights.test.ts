import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { eventually } from "../../infra/local/actors/eventually.ts";
import { play, prepare } from "../../infra/local/actors/play.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";

const DAY = 86_400_000;

let cast: JourneyCast;
beforeAll(async () => {
  cast = await newCast();
});
afterAll(() => cast.stack.setClockOffset(0));

test("a letter that comes back is shown as such, and its address is written to no more", async () => {
  const told = story("Fernhill Documents", "issued");
  const email = `bounce+${randomUUID().slice(0, 8)}@simulator.amazonses.com`;
  const { id } = await prepare(cast, { ...told, contact: { ...told.contact, email } });
  const at = { params: { assessmentId: id } };
  await cast.procurement(routes.console.issueAssessment, { ...at, body: {} });
  const letters = async () => {
    const { invitations } = await cast.procurement(routes.console.getAssessment, at);
    return invitations.flatMap((invitation) => invitation.letters.map(({ state }) => state));
  };
  await eventually("a bounce", letters, (states) => states.includes("bounced"));
  const { invitations } = await cast.procurement(routes.console.getAssessment, at);
  const params = { ...at.params, invitationId: invitations[0]?.id ?? "" };
  await cast.procurement(routes.console.resendInvitation, { params, body: {} });
  await cast.stack.idle();
  expect((await letters()).toSorted()).toEqual(["bounced", "suppressed"]);
});

test("a decision falls due on its day, and the month's figures are kept", async () => {
  const told = story("Call Notes", "submitted");
  const { assessmentId } = await play(cast, told);
  const at = { params: { assessmentId } };
  const { reviewRevision } = await cast.riskManager(routes.console.getScore, at);
  const nextReview = new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10);
  await cast.riskManager(routes.console.decide, {
    ...at,
    body: { decision: "reject", reason: "Not now.", nextReview, reviewRevision, conditions: [] },
  });
  const { supplier } = await cast.riskManager(routes.console.getAssessment, at);
  const dossier = await cast.riskManager(routes.console.getDossier, {
    params: { supplierId: supplier.id },
  });
  expect(JSON.stringify(dossier)).toContain(assessmentId);
  await cast.stack.setClockOffset(33 * DAY);
  await cast.stack.tick("Sweep");
  await cast.stack.idle();
  const { items } = await cast.riskManager(routes.console.getLedger, at);
  expect(items.at(-1)?.event).toBe("decision-fell-due");
  const [past] = (await cast.riskManager(routes.console.getDashboard)).trend;
  expect(past?.listed).toBe(true);
  const { ids } = await cast.riskManager(routes.console.getCounted, {
    query: { month: past?.month ?? "", figure: "suppliers" },
  });
  expect(ids).toContain(supplier.id);
});
