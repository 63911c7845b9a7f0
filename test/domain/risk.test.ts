import { expect, test } from "vitest";
import { type RegisterFacts, registerEntries } from "../../functions/domain/risk.ts";
import { score } from "../../functions/domain/score.ts";
import { type Given, goldenInput, goldenModel } from "./golden.ts";

const facts: RegisterFacts = {
  supplierId: "sup1",
  engagementId: "eng1",
  supplier: "Acme AI",
  product: "Claim Sorter",
  promoted: [],
};
const full: Given[] = Array.from({ length: 9 }, () => "100/3");

test("one engagement has one entry, from inherent to current risk", () => {
  const [entry, ...others] = entries({});
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    key: "sup1#eng1#residual",
    cause: "residual",
    inherent: { likelihood: 3, impact: 4, product: 12 },
    current: { likelihood: 2, impact: 3, product: 6 },
    findings: [],
    counts: true,
  });
});

test("its sentence tells cause, event and consequence from the figures", () => {
  expect(entries({ 3: "0/0" })[0]?.sentence).toBe(
    'Because "DG" is shown at 66 % only, Claim Sorter of Acme AI may act on its own in a way ' +
      "nobody intended, so that sensitive data is exposed or misused.",
  );
  expect(entries({})[0]?.sentence).toMatch(/^Even with all that was shown, /);
  expect(entries({ 7: "0/0" })[0]?.sentence).toMatch(/^Because must-have G1 is open, /);
  expect(entries({ 7: "0/0", 9: "0/0" })[0]?.sentence).toMatch(
    /^Because must-haves G1, G2 are open, /,
  );
  const none = Object.fromEntries(full.map((_, at) => [at + 1, "hidden" as const]));
  expect(entries(none)[0]?.sentence).toMatch(/^Because nothing could be scored, /);
});

test("an open blocker is a finding and an entry of its own that sums leave out", () => {
  const [own, gate, ...others] = entries({ 7: "25/3" });
  expect(own?.findings.map(({ gate: id, severity }) => [id, severity])).toEqual([
    ["G1", "blocker"],
  ]);
  expect(gate).toMatchObject({
    key: "sup1#eng1#gate-G1",
    cause: "gate-G1",
    sentence: "What G1 may do.",
    // Impact 5 of a blocker, but no more than the engagement's 4.
    inherent: { likelihood: 4, impact: 4, product: 16, band: "Critical" },
    current: { likelihood: 4, impact: 4, product: 16, band: "Critical" },
    counts: false,
  });
  expect(others).toEqual([]);
});

test("an open major is a finding only, until a reviewer gives it an entry", () => {
  const open = entries({ 9: "100/1" });
  expect(open.map(({ cause }) => cause)).toEqual(["residual"]);
  expect(open[0]?.findings).toMatchObject([{ gate: "G2", severity: "major", because: "evidence" }]);
  const [, promoted] = entries({ 9: "100/1" }, ["G2"]);
  expect(promoted).toMatchObject({ cause: "gate-G2", current: { likelihood: 4, impact: 3 } });
});

test("a gate that names its impact brings it into its entry, up to the engagement's", () => {
  const gates = goldenModel.gates.map((gate) => ({ ...gate, impact: 2 }));
  const input = inputWith({ 7: "0/0" });
  const result = score({ ...input, model: { ...goldenModel, gates } });
  expect(registerEntries(result, facts)[1]?.current.impact).toBe(2);
});

test("a promoted gate that has closed has no entry any more", () => {
  expect(entries({}, ["G1", "G2"]).map(({ cause }) => cause)).toEqual(["residual"]);
});

test("a second run and next year's round meet the same keys", () => {
  const keys = (changes: Record<number, Given>) => entries(changes).map(({ key }) => key);
  expect(keys({ 7: "0/0" })).toEqual(keys({ 7: "nda", 1: "0/0" }));
});

function entries(changes: Record<number, Given>, promoted: string[] = []) {
  return registerEntries(score(inputWith(changes)), { ...facts, promoted });
}

function inputWith(changes: Record<number, Given>) {
  const answers = full.map((each, at) => changes[at + 1] ?? each);
  return goldenInput({ impact: [4, 4, 3, 4, 3], exposure: [4, 3, 4, 3, 4, 2], answers });
}
