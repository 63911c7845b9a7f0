import { expect, test } from "vitest";
import type { Evidence } from "../../../infra/local/invariants/invariant.ts";
import { revokedIsClosed } from "../../../infra/local/invariants/revoked-is-closed.ts";

const [revokedAt, laterAt, answeredAt] = ["T10:00", "T10:20", "T10:30"].map(
  (time) => `2026-11-30${time}:00.000Z`,
);
const revoke = { event: "invitation-revoked", at: revokedAt, data: { invitation: "i" } };

/** Whether an answer of one invitation is held against the revoke before it, given what came between. */
function isHeld(
  between: readonly { event: string; data: object; at?: string | undefined }[],
  before: typeof between = [],
  outcomes: readonly string[] = [],
): boolean {
  const dated = (each: (typeof between)[number]) => ({ at: laterAt, ...each });
  const entries = [...before.map(dated), revoke, ...between.map(dated)];
  const answer = [{ question: "q", invitation: "i", at: answeredAt }];
  const world = { assessments: [{ answer, entries, where: "a" }], rows: { token: [] } };
  const params = { invitationId: "i" };
  const history = outcomes.map((outcome) => ({
    route: "console.revokeInvitation",
    params,
    outcome,
  }));
  return revokedIsClosed.check({ world, history } as unknown as Evidence).length > 0;
}

test.for([
  ["delegated", { invitation: "i" }],
  ["signature-asked", { invitation: "i" }],
  ["invited-again", { invitation: "i" }],
  ["handed-over", { from: "k", to: "i", left: false }],
] as const)("whoever a revoke had ended may answer once let in anew by %s %o", ([event, data]) => {
  expect(isHeld([{ event, data }])).toBe(false);
});

test.for([
  ["delegated", { invitation: "another" }],
  ["handed-over", { from: "k", to: "another", left: false }],
  ["handed-over", { from: "i", to: "another", left: true }],
] as const)("%s %o lets nobody in anew whom a revoke had ended", ([event, data]) => {
  expect(isHeld([{ event, data }])).toBe(true);
});

test("who was let in anew is told by the chain, not by when the call began", () => {
  const handedOver = { event: "handed-over", data: { from: "k", to: "i", left: false } };
  expect(isHeld([{ ...handedOver, at: "2026-11-30T09:59:00.000Z" }])).toBe(false);
  expect(isHeld([], [{ ...handedOver, at: "2026-11-30T10:05:00.000Z" }])).toBe(true);
});

test.for([
  [["unknown"], false],
  [["unknown", "ok"], true],
  [["ok"], true],
] as const)(
  "a revoke whose askers were told %o is held against later answers: %o",
  ([told, held]) => {
    expect(isHeld([], [], told)).toBe(held);
  },
);
