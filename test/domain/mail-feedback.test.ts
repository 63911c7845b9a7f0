import fc from "fast-check";
import { expect, test } from "vitest";
import { deliveryOf, isTrouble } from "../../functions/domain/delivery-of.ts";
import type { DeliveryState } from "../../functions/domain/invitation.ts";
import { afterFeedback, readFeedback } from "../../functions/domain/mail-feedback.ts";

const tags = { organisation: ["o1"], assessment: ["a1"], letter: ["l1"], "ses:operation": ["x"] };
const bounced = (bounceType: string) => ({
  detail: {
    ...{ eventType: "Bounce", mail: { messageId: "m1", tags } },
    bounce: { bounceType, bouncedRecipients: [{ emailAddress: "maria@acme.example" }] },
  },
});

test("a final bounce names letter, address and that nothing more arrives there", () => {
  expect(readFeedback(bounced("Permanent"))).toEqual({
    ...{ organisation: "o1", assessment: "a1", letter: "l1" },
    ...{ said: "bounced", permanent: true, recipients: ["maria@acme.example"] },
  });
});

test("a passing bounce stops no address", () => {
  expect(readFeedback(bounced("Transient"))).toMatchObject({ said: "bounced", permanent: false });
});

test.for([
  [{}],
  ["text"],
  [{ detail: { eventType: "Bounce", mail: { tags: {} } } }],
  [{ detail: { eventType: "Open", mail: { tags } } }],
  [{ detail: { eventType: "Click", mail: { tags } } }],
])("%j says nothing Assay acts on", ([event]) => {
  expect(readFeedback(event)).toBeUndefined();
});

const SAID = fc.constantFrom("delivered", "bounced", "complained", "rejected");

test("what is told comes to the same in whatever order and however often it is told", () => {
  const fold = (start: DeliveryState, said: readonly Parameters<typeof afterFeedback>[1][]) =>
    said.reduce<DeliveryState>((state, each) => afterFeedback(state, each) ?? state, start);
  const start = fc.constantFrom<DeliveryState>("sending", "sent", "unknown");
  fc.assert(
    fc.property(
      start,
      fc.array(SAID, { minLength: 1 }),
      fc.func(fc.integer()),
      (from, said, by) => {
        const shuffled = said.toSorted((one, other) => by(one) - by(other));
        expect(fold(from, shuffled)).toBe(fold(from, said));
        expect(fold(from, [...said, ...said])).toBe(fold(from, said));
      },
    ),
  );
});

test.for<[DeliveryState]>([["pending"], ["suppressed"]])(
  "nothing is believed of a letter that is %s: it never left",
  ([state]) => {
    expect(afterFeedback(state, "complained")).toBeUndefined();
  },
);

const letter = (
  invitation: string,
  state: DeliveryState,
  createdAt: string,
  kind = "invitation",
) => ({
  ...{ letter: kind, invitation, state, createdAt },
});

test("the latest letter of whoever may answer decides whether there is trouble", () => {
  const active = [{ id: "i1", state: "active" }];
  const letters = [letter("i1", "bounced", "2027-01-01"), letter("i1", "sent", "2027-01-02")];
  expect(deliveryOf(active, letters)).toBe("sent");
  expect(deliveryOf(active, letters.slice(0, 1))).toBe("bounced");
});

test("trouble of a revoked invitation, and of codes and receipts, is nobody's", () => {
  const revoked = [{ id: "i1", state: "revoked" }];
  expect(deliveryOf(revoked, [letter("i1", "bounced", "2027-01-01")])).toBeUndefined();
  const active = [{ id: "i1", state: "active" }];
  expect(deliveryOf(active, [letter("i1", "failed", "2027-01-01", "code")])).toBeUndefined();
});

test("of several the gravest is shown", () => {
  const active = [
    { id: "i1", state: "active" },
    { id: "i2", state: "active" },
  ];
  const letters = [letter("i1", "unknown", "2027-01-01"), letter("i2", "complained", "2027-01-01")];
  expect(deliveryOf(active, letters)).toBe("complained");
});

test.for([
  [["sent"], "sent"],
  [["sent", "pending"], "pending"],
  [["pending", "unknown"], "unknown"],
  [[], undefined],
] as const)("letters that are %j are %s as a whole, the gravest first", ([states, whole]) => {
  const invitations = states.map((_, at) => ({ id: `i${at}`, state: "active" }));
  const letters = states.map((state, at) => letter(`i${at}`, state, "2027-01-01"));
  expect(deliveryOf(invitations, letters)).toBe(whole);
  expect(isTrouble(whole)).toBe(whole === "unknown");
});
