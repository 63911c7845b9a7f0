import { expect, test } from "vitest";
import { catalogue, evidenceTypes } from "../../functions/content/load.ts";

const { iso42001, euAiAct, nistAiRmf, iso27001, mappings } = catalogue();
const types = evidenceTypes();
const supporting = (id: string) => types.find((type) => type.id === id)?.supports ?? [];

test("Annex A has 38 controls: 35 askable, of them 22 core and 13 extended, 3 by certificate", () => {
  const count = (askable: string) => iso42001.controls.filter((c) => c.askable === askable).length;
  expect(iso42001.controls).toHaveLength(38);
  expect([count("core"), count("extended"), count("certificate")]).toEqual([22, 13, 3]);
});

test("its groups have the sizes the standard is cited with", () => {
  const groups = Map.groupBy(iso42001.controls, ({ objective }) => objective);
  expect(Object.fromEntries([...groups].map(([id, list]) => [id, list.length]))).toEqual({
    ...{ "A.2": 3, "A.3": 2, "A.4": 5, "A.5": 4, "A.6.1": 2, "A.6.2": 7 },
    ...{ "A.7": 5, "A.8": 4, "A.9": 3, "A.10": 3 },
  });
});

test("every control belongs to a listed objective that its id begins with", () => {
  const objectives = iso42001.objectives.map(({ id }) => id);
  for (const { id, objective } of iso42001.controls) {
    expect(objectives).toContain(objective);
    expect(id.startsWith(`${objective}.`)).toBe(true);
  }
});

test.for([
  ["ISO/IEC 42001", iso42001.controls.map(({ id }) => id)],
  ["the EU AI Act", euAiAct.articles.map(({ id }) => id)],
  ["the NIST AI RMF", nistAiRmf.subcategories.map(({ id }) => id)],
  ["ISO/IEC 27001", iso27001.controls.map(({ id }) => id)],
  ["the evidence types", types.map(({ id }) => id)],
] as const)("no id of %s comes twice", ([, ids]) => {
  expect(new Set(ids).size).toBe(ids.length);
});

test("ids that circulate but do not exist are not in the catalogue", () => {
  const ids = iso42001.controls.map(({ id }) => id);
  for (const wrong of ["A.6.6.2", "A.6.10", "A.11.2", "A.2.1", "A.6.2.1"]) {
    expect(ids).not.toContain(wrong);
  }
});

test("every mapping joins two ids of the catalogues and keeps its basis", () => {
  const targets = {
    "eu-ai-act": euAiAct.articles.flatMap(({ id, points = [] }) => [id, ...points]),
    "nist-ai-rmf-1.0": nistAiRmf.subcategories.map(({ id }) => id),
    "iso-iec-27001-2022": iso27001.controls.map(({ id }) => id),
  };
  const controls = iso42001.controls.map(({ id }) => id);
  expect(mappings.mappings).toHaveLength(192);
  for (const { control, framework, target, basis } of mappings.mappings) {
    expect(controls).toContain(control);
    expect(targets[framework], `${control} → ${framework}`).toContain(target);
    expect(Object.keys(mappings.bases)).toContain(basis);
  }
});

test("a point stands under the article it belongs to", () => {
  for (const { id, points = [] } of euAiAct.articles) {
    for (const point of points) expect(point.startsWith(`${id}(`)).toBe(true);
  }
});

test("the ISO/IEC 27001 controls are exactly those that mappings meet", () => {
  const met = mappings.mappings.flatMap(({ framework, target }) =>
    framework === "iso-iec-27001-2022" ? [target] : [],
  );
  expect(new Set(iso27001.controls.map(({ id }) => id))).toEqual(new Set(met));
});

test("the dates of the high-risk chapter are those of the 2026 amendment", () => {
  const dates = euAiAct.articles.find(({ id }) => id === "Art. 10")?.dates;
  expect(dates).toEqual([
    { date: "2027-12-02", scope: "Annex III" },
    { date: "2028-08-02", scope: "Annex I" },
  ]);
});

test("every framework says when and where its facts were checked", () => {
  for (const { checkedOn, source } of [iso42001, euAiAct, nistAiRmf, iso27001]) {
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(source.length).toBeGreaterThan(20);
  }
});

test("the catalogue never claims conformity", () => {
  expect(JSON.stringify([catalogue(), types])).not.toMatch(/complian/i);
});

test("evidence types support only controls that exist", () => {
  const controls = iso42001.controls.map(({ id }) => id);
  for (const { id, supports } of types) {
    if (supports === "all") continue;
    for (const control of supports) expect(controls, id).toContain(control);
    expect(new Set(supports).size, id).toBe(supports.length);
  }
});

test("level 3 is open only to proof that somebody independent can give", () => {
  for (const { id, maxLevel, independentPossible } of types) {
    expect(independentPossible, id).toBe(maxLevel === 3);
  }
});

test("a security report never speaks for data, bias, model tests or impact", () => {
  for (const id of ["soc2-type1", "soc2-type2", "c5", "certificate-iso27001"]) {
    const supports = supporting(id);
    for (const control of ["A.5.4", "A.6.2.4", "A.7.2", "A.7.3", "A.7.4", "A.7.5", "A.9.4"]) {
      expect(supports, id).not.toContain(control);
    }
    expect(supports).toContain("A.6.2.8");
  }
});

test("a management-system certificate speaks for no product control", () => {
  const product = /^A\.(5\.[345]|6\.2|7|8\.[24]|9\.4|10)/;
  const supports = supporting("certificate-iso42001");
  expect(
    typeof supports === "string" ? ["all"] : supports.filter((id) => product.test(id)),
  ).toEqual([]);
});

test("a public page can speak for every control, up to level 2", () => {
  const page = types.find(({ id }) => id === "public-reference");
  expect(page).toMatchObject({ supports: "all", maxLevel: 2 });
});

test("every control that can be asked has a kind of proof of its own", () => {
  const own = new Set(types.flatMap(({ supports }) => (supports === "all" ? [] : supports)));
  for (const { id } of iso42001.controls) expect(own).toContain(id);
});
