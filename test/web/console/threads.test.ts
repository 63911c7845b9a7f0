import { expect, test } from "vitest";
import { ok } from "./fake-api.ts";
import { faults } from "./faults.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();

const AT = "2027-02-24T10:00:00Z";
const THREAD = {
  ...{ question: "pen-test", unread: 1, correction: "asked" },
  comments: [
    {
      ...{ id: "comment-1", side: "supplier", by: "Mara Lindqvist", at: AT, correction: "asked" },
      text: "The report we named is last year's.",
    },
  ],
};
const PATH = "/assessments/assessment-1";
const threads = ok({ threads: [THREAD] });
const declined = ok({ threads: [{ ...THREAD, unread: 0, correction: "declined" }] });

test.for([
  [360, "light"],
  [1440, "dark"],
] as const)(
  "the thread of a question has no fault, %i pixels wide in %s",
  async ([width, scheme]) => {
    await visiting({ width, scheme }, async ({ page, api, open }) => {
      api.replies.set(`GET ${PATH}/comments`, threads);
      api.replies.set(`PUT ${PATH}/comments/pen-test/read`, ok({ done: true }));
      await open(`${PATH}/review?question=pen-test`);
      await page.getByText("The supplier asks to correct 1 answer:").waitFor();
      await page.getByText("The report we named is last year's.").waitFor();
      expect(await faults(page)).toEqual([]);
    });
  },
);

test("a comment is read by looking, answered, and a wish to correct is declined", async () => {
  await visiting({}, async ({ page, api, open }) => {
    api.replies.set(`GET ${PATH}/comments`, threads);
    api.replies.set(`PUT ${PATH}/comments/pen-test/read`, ok({ done: true }));
    api.replies.set(`POST ${PATH}/comments`, threads);
    api.replies.set(`POST ${PATH}/corrections/pen-test/decline`, declined);
    await open(`${PATH}/review?question=pen-test`);
    await page.getByLabel("Comment to the supplier").fill("Which report is current?");
    await page.getByRole("button", { name: "Send comment" }).click();
    await page.getByLabel("Why the answer stays as it is").fill("The date is not decisive.");
    await page.getByRole("button", { name: "Decline the correction" }).click();
    await page.getByText("The correction was declined").waitFor();
    const sent = api.changes().map(({ method, path, body }) => [method, path, body]);
    expect(sent).toContainEqual(["PUT", `${PATH}/comments/pen-test/read`, { until: AT }]);
    expect(sent).toContainEqual([
      ...["POST", `${PATH}/comments`],
      { question: "pen-test", text: "Which report is current?" },
    ]);
  });
});

test("whom the supplier asked itself is shown, and nothing of it can be changed", async () => {
  const team = {
    leads: [],
    delegations: [
      {
        ...{ id: "delegate-1", name: "Jonas Weber", email: "jonas@meridian.example", at: AT },
        ...{ sections: ["governance"], questions: [], by: "Mara Lindqvist", state: "active" },
      },
    ],
  };
  await visiting({}, async ({ page, api, open }) => {
    api.replies.set(`GET ${PATH}`, ok({ ...world.issued, team }));
    await open(`${PATH}/progress`);
    const section = page.getByRole("region", { name: "People at the supplier" });
    await section.getByText("Jonas Weber").waitFor();
    await section.getByText("1 section").waitFor();
    expect(await section.getByRole("button").count()).toBe(0);
    expect(await faults(page)).toEqual([]);
  });
});
