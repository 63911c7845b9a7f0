import { expect, test } from "vitest";
import { brokenAt, ledgerOf } from "../../functions/data/ledger.ts";
import { createMember, findUser, listMembers, loadMember } from "../../functions/data/members.ts";
import { createOrganisation, loadOrganisation } from "../../functions/data/organisations.ts";
import { useStore } from "./store.ts";

useStore();

const NOW = "2026-11-24T08:00:00.000Z";
const ANNA = { name: "Anna Berg", email: "anna@nordlicht.example", role: "admin" as const };

test("an organisation is made once; its id cannot get another name", async () => {
  const made = await createOrganisation({ id: "once", name: "Nordlicht" }, NOW);
  expect(await createOrganisation({ id: "once", name: "Nordlicht" }, NOW)).toEqual(made);
  const other = createOrganisation({ id: "once", name: "Other" }, NOW);
  await expect(other).rejects.toMatchObject({ code: "conflict" });
});

test("a member is found by their sign-in, and adding them again changes nothing", async () => {
  const context = await createOrganisation({ id: "people", name: "Nordlicht" }, NOW);
  const first = await createMember(context, { ...ANNA, subject: "sub-1" }, NOW);
  const again = await createMember(context, { ...ANNA, name: "Other", subject: "sub-1" }, NOW);
  expect(again).toEqual(first);
  expect(await findUser("sub-1")).toEqual({ context, member: first.id });
  expect(await loadMember(context, first.id)).toMatchObject({ ...ANNA, active: true });
  expect(await findUser("sub-2")).toBeUndefined();
});

test("a sign-in of one organisation is not taken into another", async () => {
  const context = await createOrganisation({ id: "second", name: "Nordlicht" }, NOW);
  const taken = createMember(context, { ...ANNA, subject: "sub-1" }, NOW);
  await expect(taken).rejects.toMatchObject({ code: "conflict" });
});

test("an organisation that is not there takes nobody in", async () => {
  const { organisationContext } = await import("../../functions/data/keys.ts");
  const nowhere = createMember(organisationContext("nowhere"), { ...ANNA, subject: "s" }, NOW);
  await expect(nowhere).rejects.toMatchObject({ code: "not-found" });
});

test("members added at once are all there, and the history is unbroken", async () => {
  const context = await createOrganisation({ id: "crowd", name: "Nordlicht" }, NOW);
  const people = ["a", "b", "c", "d"].map((subject) => ({ ...ANNA, subject: `crowd-${subject}` }));
  await Promise.all(people.map((person) => createMember(context, person, NOW)));
  expect(await listMembers(context)).toHaveLength(4);
  const end = await loadOrganisation(context);
  if (!end) throw new Error("It was made.");
  expect(end.ledgerSequence).toBe(5);
  const entries = await ledgerOf(context, "ORGANISATION");
  expect(brokenAt(context, "ORGANISATION", entries, end)).toBeUndefined();
  const altered = entries.map((each) => (each.sequence === 3 ? { ...each, by: "x" } : each));
  expect(brokenAt(context, "ORGANISATION", altered, end)).toBe(3);
});
