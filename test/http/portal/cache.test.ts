import { expect, test } from "vitest";
import { useStore } from "../../data/store.ts";
import { issued } from "./assessment.ts";
import { callPortal } from "./call-portal.ts";
import { proved } from "./guest.ts";

useStore();

test("nothing a supplier reads may stay in a cache of the machine", async () => {
  const at = await proved(await issued("cache"));
  const { headers } = await callPortal("getAssessment", at);
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers.etag).toBeUndefined();
});
