import { expect, test } from "vitest";
import { ok } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();

test("a request becomes a product with what the colleague wrote, and is taken up with it", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("POST /suppliers/supplier-1/engagements", ok(world.engagement, 201));
    api.replies.set("PATCH /requests/request-1", ok({ ...world.requests[0], state: "taken" }));
    await open("/requests");
    await page.getByRole("button", { name: "Take it up" }).click();
    await page.getByRole("link", { name: "Add the product" }).click();
    await page.getByText(/^Petra Öztürk asked for this/).waitFor();
    const product = page.getByRole("textbox", { name: "Product or service" });
    expect(await product.inputValue()).toBe("Call Notes");
    expect(await page.getByLabel("What you use it for").inputValue()).toBe("Writes down calls.");
    await page.getByRole("button", { name: "Add product or service" }).click();
    await page.getByRole("heading", { level: 1, name: "Meridian Claims AI GmbH" }).waitFor();
    expect(api.changes().map(({ path, body }) => [path, body])).toMatchObject([
      ["/suppliers/supplier-1/engagements", { product: "Call Notes" }],
      [
        "/requests/request-1",
        { state: "taken", supplierId: "supplier-1", engagementId: "engagement-1", version: 1 },
      ],
    ]);
  }));

test("a request for an unknown company leads over the new supplier to its product", () =>
  visiting({}, async ({ page, api, open }) => {
    const [first] = world.requests;
    const unknown = { ...first, supplierName: "Newcomer AI" };
    api.replies.set("GET /requests", ok({ items: [unknown] }));
    api.replies.set("POST /suppliers", ok({ ...world.supplier, name: "Newcomer AI" }, 201));
    await open("/requests");
    await page.getByRole("button", { name: "Take it up" }).click();
    await page.getByRole("link", { name: "Add the supplier" }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("#supplier-name")?.value === "Newcomer AI",
    );
    await page.getByRole("button", { name: "Add supplier" }).click();
    await page.getByText(/^Petra Öztürk asked for this/).waitFor();
  }));

test("a request shows how far its product's assessment is, and nothing of a cancelled one", () =>
  visiting({ role: "viewer" }, async ({ page, api, open }) => {
    const [first] = world.requests;
    const taken = { ...first, state: "taken", supplierId: "supplier-1", engagementId: "e-9" };
    api.replies.set("GET /requests", ok({ items: [taken] }));
    const [row] = world.assessmentRows;
    const own = { ...row, id: "a-1", engagementId: "e-9", status: "submitted" };
    const items = [own, { ...own, id: "a-2", status: "cancelled" }];
    api.replies.set("GET /assessments", ok({ items }));
    await open("/requests");
    await page.getByText("May not sign yet").waitFor();
    await page.getByRole("link", { name: "Submitted" }).waitFor();
    expect(await page.getByRole("button", { name: "Take it up" }).count()).toBe(0);
  }));

test("an event leads to a finding about it, in the newest assessment", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("GET /assessments/assessment-3", ok(world.decided));
    await open("/suppliers/supplier-1");
    await page.getByRole("link", { name: "Open a finding" }).click();
    const title = page.getByLabel("In one line");
    await title.waitFor();
    expect(await title.inputValue()).toBe("A leak of call recordings was reported in the press.");
  }));
