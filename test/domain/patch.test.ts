import { expect, test } from "vitest";
import { type Patch, patched } from "../../functions/domain/patch.ts";

type Thing = { name: string; note?: string | undefined; size?: number | undefined };
const THING: Thing = { name: "Lamp", note: "Bright", size: 3 };

test.for<[what: string, change: Patch<Thing>, after: Thing]>([
  ["what is absent stays", { size: 4 }, { name: "Lamp", note: "Bright", size: 4 }],
  ["what is undefined stays as well", { note: undefined }, THING],
  ["null takes a field away", { note: null }, { name: "Lamp", size: 3 }],
  ["nothing changes by an empty change", {}, THING],
])("%s", ([, change, after]) => {
  expect(patched(THING, change)).toStrictEqual(after);
});

test("the thing before is left as it was", () => {
  patched(THING, { note: null, name: "Torch" });
  expect(THING).toEqual({ name: "Lamp", note: "Bright", size: 3 });
});
