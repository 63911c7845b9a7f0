import { expect, test } from "vitest";
import { get, Stale, transact } from "../../functions/data/table.ts";
import { create } from "../../functions/data/writes.ts";
import { useStore } from "./store.ts";

const store = useStore();

test("what is written is read back, and a second writer is told what stands there", async () => {
  const item = { pk: "ORG#one", sk: "ORG", name: "Nordlicht" };
  await transact([create(item)]);
  expect(await get({ pk: "ORG#one", sk: "ORG" })).toEqual(item);
  const second = await transact([create({ ...item, name: "Other" })]).catch((error) => error);
  expect(second).toBeInstanceOf(Stale);
  expect(second.failed).toEqual([{ index: 0, item }]);
  expect(await store.dump("STATE")).toEqual([item]);
});
