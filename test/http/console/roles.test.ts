import { beforeAll, expect, test } from "vitest";
import { handler } from "../../../functions/console/handler.ts";
import { keys } from "../../../functions/data/keys.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { ROLES } from "../../../functions/domain/roles.ts";
import { useStore } from "../../data/store.ts";
import { callConsole, invoke } from "../event.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { CALLS } from "./calls.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("roles");
});

test.for(CALLS.flatMap((call) => ROLES.map((role) => ({ ...call, role }))))(
  "$name answers $role as its row of the table says",
  async ({ route, body, role }) => {
    const subject = buyer.members[role].subject;
    const { status } = await invoke(handler, route, {
      subject,
      ...(body !== undefined && { body }),
    });
    const allowed = !route.roles || role === "admin" || route.roles.includes(role);
    expect(status === 403).toBe(!allowed);
    expect(status).toBeLessThan(500);
  },
);

test("whoever is signed in but no member is told so", async () => {
  const reply = await callConsole("nobody", "me");
  expect(reply.status).toBe(403);
  expect(reply.body).toMatchObject({ error: { code: "forbidden" } });
});

test("without a verified subject nothing is answered", async () => {
  const [first] = CALLS;
  if (!first) throw new Error("No routes.");
  expect((await invoke(handler, first.route, {})).status).toBe(401);
});

test("a member who is switched off is refused on the next request", async () => {
  const { subject, id } = (await makeBuyer("switched")).members.viewer;
  expect((await callConsole(subject, "me")).status).toBe(200);
  const { context } = await makeBuyer("switched");
  await transact([update(keys.member(context, id), { set: { active: false } })]);
  expect((await callConsole(subject, "me")).status).toBe(403);
});

test("a changed role counts on the next request", async () => {
  const { context, members } = await makeBuyer("changed");
  const create = { body: { name: "Acme AI" } };
  expect((await callConsole(members.viewer.subject, "createSupplier", create)).status).toBe(403);
  const key = keys.member(context, members.viewer.id);
  await transact([update(key, { set: { role: "procurement" } })]);
  expect((await callConsole(members.viewer.subject, "createSupplier", create)).status).toBe(201);
});

test("whatever a caller says about its organisation has no effect", async () => {
  const other = await makeBuyer("other-claims");
  await other.done("createSupplier", { body: { name: "Secret AI" } });
  const list = CALLS.find(({ name }) => name === "listSuppliers");
  if (!list) throw new Error("No route.");
  const subject = buyer.members.viewer.subject;
  const headers = { "x-organisation": "other-claims", organisation: "other-claims" };
  const reply = await invoke(handler, list.route, { subject, headers });
  expect(JSON.stringify(reply.body)).not.toContain("Secret AI");
});
