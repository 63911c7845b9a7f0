import { expect, test } from "vitest";
import { createOrganisation } from "../../functions/data/organisations.ts";
import { createSupplier, listSuppliers, loadSupplier } from "../../functions/data/suppliers.ts";
import { useStore } from "./store.ts";

useStore();

const NOW = "2026-11-24T08:00:00.000Z";
const BY = { id: "member", name: "Kim" };

test("two organisations with equal ids and names never see each other's suppliers", async () => {
  const [one, two] = await Promise.all(
    ["one", "two"].map((id) => createOrganisation({ id, name: "Nordlicht" }, NOW)),
  );
  if (!one || !two) throw new Error("Two were made.");
  for (const [context, note] of [
    [one, "First"],
    [two, "Second"],
  ] as const) {
    const supplier = { id: "same-id", fields: { name: "Acme AI", note }, created: "hash" };
    await createSupplier(context, supplier, BY, NOW);
  }
  expect(await loadSupplier(one, "same-id")).toMatchObject({ note: "First" });
  expect(await loadSupplier(two, "same-id")).toMatchObject({ note: "Second" });
  expect((await listSuppliers(one, { limit: 10 })).items).toHaveLength(1);
});

test("a list read page by page holds every row once, by name", async () => {
  const context = await createOrganisation({ id: "paged", name: "Nordlicht" }, NOW);
  const names = ["delta", "Alpha", "Echo", "bravo", "Charlie"];
  for (const [at, name] of names.entries()) {
    await createSupplier(context, { id: `s-${at}`, fields: { name }, created: "hash" }, BY, NOW);
  }
  const read: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSuppliers(context, { limit: 2, cursor });
    expect(page.items.length).toBeLessThanOrEqual(2);
    read.push(...page.items.map(({ name }) => name));
    cursor = page.cursor;
  } while (cursor);
  expect(read).toEqual(["Alpha", "bravo", "Charlie", "delta", "Echo"]);
});

test.for(["", "no-json", "e30", "W10", "WzEsMiwzXQ", "WyJhIiwiYiIsImMiLCJkIl0"])(
  "the strange cursor %s is refused by its name",
  async (cursor) => {
    const context = await createOrganisation({ id: "paged", name: "Nordlicht" }, NOW);
    await expect(listSuppliers(context, { limit: 2, cursor })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "cursor" }],
    });
  },
);
