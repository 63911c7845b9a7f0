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
