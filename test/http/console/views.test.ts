import { beforeAll, expect, test } from "vitest";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("views");
});

const view = { id: "v-1", name: "Mine", list: "suppliers", query: "?tier=T1" } as const;

test("a member finds the views they keep, and nobody else does", async () => {
  const mine = buyer.as("procurement");
  expect((await mine("getViews", {})).body).toEqual({ views: [], version: 0 });
  const kept = await mine("putViews", { body: { views: [view], version: 0 } });
  expect(kept.body).toEqual({ views: [view], version: 1 });
  expect((await mine("getViews", {})).body).toEqual({ views: [view], version: 1 });
  expect((await buyer.as("viewer")("getViews", {})).body).toEqual({ views: [], version: 0 });
});

test("a page that has not seen the present views does not overwrite them; a repeated save does nothing", async () => {
  const mine = buyer.as("owner");
  await mine("putViews", { body: { views: [view], version: 0 } });
  expect((await mine("putViews", { body: { views: [view], version: 0 } })).body.version).toBe(1);
  const late = await mine("putViews", { body: { views: [], version: 0 } });
  expect(late.status).toBe(409);
});
