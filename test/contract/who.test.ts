import { expect, test } from "vitest";
import { allRoutes } from "../../functions/contract/routes.ts";

/** Whoever proved a mailbox may call these, whatever they were asked in for. */
const FOR_EVERYBODY = ["getAssessment", "endSession"];

test("every route behind the mail code says for whom on the supplier's side it is", () => {
  const silent = allRoutes().flatMap(([name, { door, gate, who }]) =>
    door === "portal" && gate === "proved" && who === undefined ? [name] : [],
  );
  expect(silent.filter((name) => !FOR_EVERYBODY.includes(name))).toEqual([]);
});
