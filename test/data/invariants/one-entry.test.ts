import { expect, test } from "vitest";
import type { Evidence } from "../../../infra/local/invariants/invariant.ts";
import { oneEntry } from "../../../infra/local/invariants/one-entry.ts";

const LOST = "An acknowledged change has no entry.";
const KINDS = ["organisation", "supplier", "head", "risk", "finding"];
const rows = Object.fromEntries(KINDS.map((kind) => [kind, []]));

/** Whether a revoke of one invitation that was acknowledged is held to be lost, given the entries. */
function isLost(entries: readonly { event: string; data: object }[]): boolean {
  const head = { id: "a", status: "issued", version: 1, round: 1, reviewRevision: 0 };
  const none = { invitation: [], submissions: [], score: [], decision: [] };
  const facts = { ...none, head, entries, where: "a" };
  const call = { assessment: "a", outcome: "ok", route: "console.revokeInvitation", who: "kim" };
  const history = [{ ...call, params: { invitationId: "i" } }];
  const world = { assessments: [facts], rows, chains: new Map() };
  const evidence = { world, history } as unknown as Evidence;
  return oneEntry.check(evidence).some(({ what }) => what === LOST);
}

test.for([
  ["invitation-revoked", { invitation: "i" }],
  ["assessment-cancelled", {}],
  ["delegation-ended", { invitation: "i" }],
  ["signature-taken-back", { invitation: "i" }],
  ["handed-over", { from: "i", to: "another", left: true }],
  ["invitation-revoked", { invitation: "lead", colleagues: ["i"] }],
] as const)("a revoke is accounted for by %s %o", ([event, data]) => {
  expect(isLost([{ event, data }])).toBe(false);
});

test.for([
  ["invitation-revoked", { invitation: "lead" }],
  ["delegation-ended", { invitation: "another" }],
  ["handed-over", { from: "i", to: "another" }],
  ["handed-over", { from: "another", to: "i", left: true }],
  ["invitation-revoked", { invitation: "lead", colleagues: ["another"] }],
] as const)("a revoke is not accounted for by %s %o", ([event, data]) => {
  expect(isLost([{ event, data }])).toBe(true);
});

/** Whether the revokes of one invitation that stands as said are as many as their entries. */
function agrees(state: string, entries: readonly { event: string; data: object }[]): boolean {
  const head = { id: "a", status: "issued", version: 1, round: 1, reviewRevision: 0 };
  const none = { submissions: [], score: [], decision: [] };
  const invitation = [{ id: "i", state }];
  const facts = { ...none, head, invitation, entries, where: "a" };
  const world = { assessments: [facts], rows, chains: new Map() };
  const evidence = { world, history: [] } as unknown as Evidence;
  return !oneEntry.check(evidence).some(({ what }) => what.startsWith("invitation-revoked"));
}

const revoke = { event: "invitation-revoked", data: { invitation: "i" } };
const handedTo = { event: "handed-over", data: { from: "k", to: "i", left: false } };

test("a handover to whom a revoke had ended lets them in again, and one to anybody else does not", () => {
  expect(agrees("active", [revoke, handedTo])).toBe(true);
  expect(agrees("revoked", [revoke, handedTo, revoke])).toBe(true);
  expect(agrees("active", [handedTo])).toBe(true);
  expect(agrees("revoked", [handedTo, revoke])).toBe(true);
  expect(agrees("active", [revoke])).toBe(false);
  expect(agrees("revoked", [revoke, handedTo])).toBe(false);
  expect(agrees("active", [handedTo, revoke])).toBe(false);
});
