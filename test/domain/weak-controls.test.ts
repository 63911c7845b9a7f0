import { expect, test } from "vitest";
import type { ControlResult } from "../../functions/domain/scoring.ts";
import { weakControls } from "../../functions/domain/weak-controls.ts";

const control = (id: string, shown: number | null): ControlResult => ({
  ...{ id, domain: "d", weight: 1, class: "critical", effect: "likelihood", questions: [] },
  ...{ claimed: shown, shown },
});

test("controls below the mark are weak, lowest first; those at the mark or out of scope are not", () => {
  const controls = [
    control("A.2.2", 4999),
    control("A.3.2", 5000),
    control("A.4.2", null),
    control("A.5.2", 0),
  ];
  expect(weakControls({ controls }, 10)).toEqual(["A.5.2", "A.2.2"]);
  expect(weakControls({ controls }, 1)).toEqual(["A.5.2"]);
});
