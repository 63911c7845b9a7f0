import { expect, test } from "vitest";
import { useConsole } from "./visiting.ts";

const visiting = useConsole();

/** Lists with the most columns of procurement's. */
const LISTS = [
  "/suppliers",
  "/suppliers?running=open&sort=due",
  "/invite?suppliers=supplier-1,supplier-3",
];

test("no list of procurement's is cut on a small desk, in either language", () =>
  visiting({ width: 1280 }, async ({ page, open }) => {
    for (const language of ["Deutsch", "English"]) {
      await open("/suppliers");
      await page.getByRole("button", { name: language }).click();
      for (const list of LISTS) {
        await open(list);
        await page.getByRole("table").waitFor();
        const cut = await page
          .locator(".table-frame")
          .first()
          .evaluate((frame) => frame.scrollWidth - frame.clientWidth);
        expect([language, list, cut]).toEqual([language, list, 0]);
      }
    }
  }));
