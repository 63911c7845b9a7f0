import { afterEach, beforeAll, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { prepare } from "../../infra/local/actors/play.ts";
import type { FaultRule } from "../../infra/local/faults/rule.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";
import { postOf } from "./pages/post.ts";

const MINUTE = 60_000;

let cast: JourneyCast;
let organisation: string;

beforeAll(async () => {
  cast = await newCast();
  organisation = (await cast.viewer(routes.console.me)).organisation.id;
});
afterEach(async () => {
  await cast.stack.setFaults(null);
  await cast.stack.idle();
  await cast.stack.setClockOffset(0);
});

test("a letter that the mail service put off leaves once the sweep offers it again", async () => {
  const letter = await issuedUnder((recipient) => [
    { recipient, nth: 1, fault: { kind: "refuse", as: "throttled" } },
  ]);
  expect(await letter.state()).toBe("pending");
  expect(await letter.arrived()).toBe(0);
  await sweepAfter(3 * MINUTE);
  expect(await letter.state()).toBe("sent");
  expect(await letter.arrived()).toBe(1);
});

test("a letter whose outcome was never noted is unknown after the sweep, and leaves no second time", async () => {
  const letter = await issuedUnder(() => [
    {
      ...{ function: "Messenger", action: "TransactWriteItems", nth: 2 },
      ...{ partition: `ORG#${organisation}`, fault: { kind: "kill", when: "before" } },
    },
  ]);
  expect(await letter.state()).toBe("sending");
  await sweepAfter(11 * MINUTE);
  expect(await letter.state()).toBe("unknown");
  expect(await letter.arrived()).toBe(1);
});

/** Issues an assessment while what is planted for its letter goes wrong; then nothing does. */
async function issuedUnder(plan: (recipient: string) => FaultRule[]) {
  const asked = story("Fernhill Documents", "issued");
  const recipient = asked.contact.email ?? "";
  const { id: assessmentId } = await prepare(cast, asked);
  const at = { params: { assessmentId } };
  await cast.stack.setFaults({ seed: 1, rules: plan(recipient) });
  await cast.procurement(routes.console.issueAssessment, { ...at, body: {} });
  await cast.stack.idle();
  await cast.stack.setFaults(null);
  return {
    async state() {
      const { invitations } = await cast.procurement(routes.console.getAssessment, at);
      return invitations[0]?.letters[0]?.state;
    },
    arrived: async () => (await postOf(cast.mailbox, recipient).all()).length,
  };
}

async function sweepAfter(milliseconds: number): Promise<void> {
  await cast.stack.setClockOffset(milliseconds);
  await cast.stack.tick("Sweep");
  await cast.stack.idle();
}
