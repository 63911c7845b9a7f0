import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { beforeAll, expect, test } from "vitest";
import { suppressionOf } from "../../functions/data/suppression.ts";
import { handler } from "../../functions/jobs/mail-feedback.ts";
import { useStore } from "../data/store.ts";
import { type Buyer, makeBuyer } from "../http/console/buyer.ts";
import { addPortfolio } from "../http/console/portfolio.ts";
import { outboxOf } from "../http/portal/outbox.ts";
import { usePost } from "./post.ts";
import { ring } from "./rings.ts";

const { dump } = useStore();
const post = usePost();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("feedback");
});

/** An issued assessment whose letter has gone out. */
async function sent(email: string) {
  const ids = await addPortfolio(buyer, { email });
  const params = { assessmentId: ids.assessmentId };
  const { invitations } = await buyer.done("issueAssessment", { params, body: {} });
  await ring(await outboxOf(buyer.context, ids.assessmentId));
  return { ...ids, params: { ...params, invitationId: invitations[0]?.id ?? "" } };
}

/** What the mail service would tell of the last letter handed to it. */
function told(eventType: string, email: string, bounceType = "Permanent") {
  const call = post.ses.commandCalls(SendRawEmailCommand).at(-1);
  const tags = (call?.args[0].input.Tags ?? []).map(({ Name = "", Value = "" }) => [Name, [Value]]);
  const named = [{ emailAddress: email }];
  return handler({
    detail: {
      ...{ eventType, mail: { messageId: "m", tags: Object.fromEntries(tags) } },
      ...(eventType === "Bounce" && { bounce: { bounceType, bouncedRecipients: named } }),
      ...(eventType === "Complaint" && { complaint: { complainedRecipients: named } }),
    },
  });
}

const rowOf = async (assessmentId: string) =>
  (await buyer.done("listAssessments")).items.find(({ id }) => id === assessmentId);

test("a letter that comes back shows on the assessment, and stops the mail to that address", async () => {
  const email = "gone@acme.example";
  const { params, assessmentId } = await sent(email);
  expect(await rowOf(assessmentId)).toMatchObject({ delivery: "sent" });
  await told("Bounce", email);
  await told("Bounce", email);
  const { invitations } = await buyer.done("getAssessment", { params });
  expect(invitations[0]?.letters).toMatchObject([{ state: "bounced" }]);
  expect(await rowOf(assessmentId)).toMatchObject({ delivery: "bounced" });
  expect(await suppressionOf(email.toUpperCase())).toBe("bounced");

  const letters = post.letters().length;
  await buyer.done("resendInvitation", { params, body: {} });
  await ring(await outboxOf(buyer.context, assessmentId));
  expect(post.letters()).toHaveLength(letters);
  const after = await buyer.done("getAssessment", { params });
  expect(after.invitations[0]?.letters.at(-1)).toMatchObject({ state: "suppressed" });
});

test("another address mends the trouble", async () => {
  const email = "wrong@acme.example";
  const { params, assessmentId, supplierId, contactId } = await sent(email);
  await told("Bounce", email);
  const body = { email: "right@acme.example", sendLinks: true, version: 1 };
  await buyer.done("updateContact", { params: { supplierId, contactId }, body });
  await ring(await outboxOf(buyer.context, assessmentId));
  expect(await rowOf(assessmentId)).toMatchObject({ delivery: "sent" });
  const { invitations } = await buyer.done("getAssessment", { params });
  expect(invitations[0]?.letters.at(-1)).toMatchObject({ state: "sent" });
});

test("a complaint stops the mail, whatever bounced before", async () => {
  const email = "angry@acme.example";
  const { assessmentId } = await sent(email);
  await told("Complaint", email);
  await told("Delivery", email);
  expect(await rowOf(assessmentId)).toMatchObject({ delivery: "complained" });
  expect(await suppressionOf(email)).toBe("complained");
});

test("a passing bounce is shown and the next letter is sent", async () => {
  const email = "full@acme.example";
  const { params, assessmentId } = await sent(email);
  await told("Bounce", email, "Transient");
  expect(await rowOf(assessmentId)).toMatchObject({ delivery: "bounced" });
  await buyer.done("resendInvitation", { params, body: {} });
  await ring(await outboxOf(buyer.context, assessmentId));
  expect(await rowOf(assessmentId)).toMatchObject({ delivery: "sent" });
});

test("a delivery settles a letter whose outcome was not known", async () => {
  const email = "late@acme.example";
  post.refuse(Object.assign(new Error("reset"), { code: "ECONNRESET" }));
  const { assessmentId } = await sent(email);
  expect(await rowOf(assessmentId)).toMatchObject({ delivery: "unknown" });
  await told("Delivery", email);
  expect(await rowOf(assessmentId)).toMatchObject({ delivery: "sent" });
});

test("a revoked invitation leaves no trouble behind", async () => {
  const email = "left@acme.example";
  const { params, assessmentId } = await sent(email);
  await told("Bounce", email);
  await buyer.done("revokeInvitation", { params, body: {} });
  expect(await rowOf(assessmentId)).not.toHaveProperty("delivery");
});

test("news of a letter nobody wrote changes nothing", async () => {
  const before = await dump("STATE");
  await handler({
    detail: {
      eventType: "Delivery",
      mail: { tags: { organisation: ["feedback"], assessment: ["none"], letter: ["none"] } },
    },
  });
  await handler({ detail: "nonsense" });
  expect(await dump("STATE")).toEqual(before);
});
