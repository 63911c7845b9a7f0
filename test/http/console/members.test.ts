import { expect, test } from "vitest";
import { brokenAt, ledgerOf } from "../../../functions/data/ledger.ts";
import { loadOrganisation } from "../../../functions/data/organisations.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";

useStore();

const of = (buyer: Buyer, role: keyof Buyer["members"]) => ({
  params: { memberId: buyer.members[role].id },
});

test("another role counts with the member's next call, and stands in the history", async () => {
  const buyer = await makeBuyer("members-role");
  const create = () => buyer.as("viewer")("createSupplier", { body: { name: "Acme AI" } });
  expect((await create()).status).toBe(403);
  const body = { role: "procurement", version: 1 } as const;
  const changed = await buyer.done("updateMember", { ...of(buyer, "viewer"), body });
  expect(changed).toMatchObject({ role: "procurement", active: true, version: 2 });
  expect((await create()).status).toBe(201);
  const organisation = await loadOrganisation(buyer.context);
  const entries = await ledgerOf(buyer.context, "ORGANISATION");
  expect(entries.at(-1)).toMatchObject({
    event: "member-changed",
    by: buyer.members.admin.id,
    data: { member: buyer.members.viewer.id, role: "procurement", active: true },
  });
  if (!organisation) throw new Error("It was made.");
  expect(brokenAt(buyer.context, "ORGANISATION", entries, organisation)).toBeUndefined();
});

test("who is switched off is let in no more, until switched on again", async () => {
  const buyer = await makeBuyer("members-off");
  const off = { ...of(buyer, "owner"), body: { active: false, version: 1 } };
  await buyer.done("updateMember", off);
  expect(await buyer.as("owner")("me")).toMatchObject({
    ...{ status: 403, body: { error: { code: "forbidden" } } },
  });
  const { items } = await buyer.done("listMembers");
  expect(items.find(({ role }) => role === "owner")).toMatchObject({ active: false, version: 2 });
  await buyer.done("updateMember", { ...of(buyer, "owner"), body: { active: true, version: 2 } });
  expect((await buyer.as("owner")("me")).status).toBe(200);
});

test("the only administrator stays one", async () => {
  const buyer = await makeBuyer("members-last");
  for (const body of [
    { role: "viewer", version: 1 },
    { active: false, version: 1 },
  ] as const) {
    const refused = await buyer.as("admin")("updateMember", { ...of(buyer, "admin"), body });
    const message = expect.stringContaining("Make another person administrator first");
    expect(refused).toMatchObject({ status: 409, body: { error: { code: "conflict", message } } });
  }
  expect((await buyer.as("admin")("me")).body.member?.role).toBe("admin");
});

test("of two administrators who take the role from each other at once, one keeps it", async () => {
  const buyer = await makeBuyer("members-both");
  await buyer.done("updateMember", { ...of(buyer, "owner"), body: { role: "admin", version: 1 } });
  const take = (by: "admin" | "owner", from: "admin" | "owner", version: number) =>
    buyer.as(by)("updateMember", { ...of(buyer, from), body: { role: "viewer", version } });
  const replies = await Promise.all([take("admin", "owner", 2), take("owner", "admin", 1)]);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  const kept = (await loadRoles(buyer)).filter((role) => role === "admin");
  expect(kept).toHaveLength(1);
});

test("a change on an older version names who was first, and repeated under one key it is one", async () => {
  const buyer = await makeBuyer("members-stale");
  const body = { role: "risk-manager", version: 1 } as const;
  const change = { ...of(buyer, "viewer"), body, key: "member-key-1" };
  await buyer.done("updateMember", change);
  expect(await buyer.done("updateMember", change)).toMatchObject({ version: 2 });
  const late = await buyer.as("admin")("updateMember", {
    ...of(buyer, "viewer"),
    body: { role: "owner", version: 1 },
  });
  const message = expect.stringContaining("Kim admin changed this");
  expect(late).toMatchObject({ status: 409, body: { error: { code: "stale", message } } });
});

async function loadRoles(buyer: Buyer): Promise<string[]> {
  const { items } = await buyer
    .as("procurement")("listMembers")
    .then(({ body }) => body);
  return items.map(({ role }) => role);
}
