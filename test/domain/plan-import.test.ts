import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ImportRow,
  type KnownSupplier,
  planImport,
  type Standing,
  separateLines,
} from "../../functions/domain/plan-import.ts";
import { marksOf } from "../../functions/domain/supplier-marks.ts";

const acme: KnownSupplier = {
  id: "acme-id",
  name: "Acme AI",
  vendorId: "V-1",
  contacts: [{ name: "Kim Ode", email: "kim@acme.example" }],
  products: ["Copilot"],
};

/** What stands, found by what any supplier is known by. */
function standing(...suppliers: KnownSupplier[]): Standing {
  const found = new Map<string, KnownSupplier>();
  for (const supplier of suppliers) {
    const emails = [undefined, ...supplier.contacts.map(({ email }) => email)];
    for (const mark of emails.flatMap((email) => marksOf({ ...supplier, email }))) {
      found.set(JSON.stringify(mark), supplier);
    }
  }
  return (mark) => found.get(JSON.stringify(mark));
}

const row = (line: number, more: Partial<ImportRow> = {}): ImportRow => ({
  line,
  name: `Company ${line}`,
  ...more,
});

test.for<[what: string, more: Partial<ImportRow>, is: string, by?: string]>([
  ["a name in capitals", { name: "ACME  ai" }, "known", "name"],
  ["its vendor number in small letters", { name: "Other", vendorId: "v-1" }, "known", "vendor"],
  [
    "a mailbox with a plus",
    { name: "Acme", contactEmail: "Kim+x@Acme.example" },
    "known",
    "address",
  ],
  ["another mailbox of its domain", { contactEmail: "jo@acme.example" }, "question", "domain"],
  ["its web page", { website: "https://www.acme.example" }, "question", "domain"],
  [
    "its name under another vendor number",
    { name: "Acme AI", vendorId: "V-2" },
    "question",
    "name",
  ],
  ["nothing of it", { contactEmail: "jo@beta.example" }, "new"],
])("a line with %s", ([, more, is, by]) => {
  const [outcome] = planImport([row(1, more)], standing(acme));
  expect(outcome).toMatchObject({ is, ...(by && { of: { by, supplier: { id: "acme-id" } } }) });
});

test("a known supplier gets a contact and a product it lacks", () => {
  const more = { name: "Acme AI", contactEmail: "jo@acme.example", product: "Second product" };
  const [outcome] = planImport([row(1, more)], standing(acme));
  expect(outcome).toMatchObject({ is: "adds", adds: { contact: true, product: true } });
});

test.for([
  ["new", "new"],
  ["same", "adds"],
] as const)("a question answered with %s becomes %s", ([answer, is]) => {
  const rows = [row(7, { contactEmail: "jo@acme.example" })];
  expect(planImport(rows, standing(acme), new Map([[7, answer]]))[0]).toMatchObject({ is });
});

test("two lines of one new company make one supplier with two contacts", () => {
  const rows = [
    row(1, { name: "Beta AI", contactEmail: "a@beta.example" }),
    row(2, { name: "BETA AI", contactEmail: "b@beta.example" }),
    row(3, { name: "Beta AI", contactEmail: "A+more@beta.example" }),
    row(4, { name: "Beta Labs", website: "beta.example" }),
  ];
  const plan = planImport(rows, standing());
  expect(plan.map(({ is }) => is)).toEqual(["new", "adds", "known", "question"]);
  expect(plan[3]).toMatchObject({ of: { by: "domain", supplier: { line: 1 } } });
});

test("what stands is not changed by planning", () => {
  const before = structuredClone(acme);
  planImport([row(1, { name: "Acme AI", product: "New" })], standing(acme));
  expect(acme).toEqual(before);
});

const anyRow = fc.record(
  {
    name: fc.constantFrom("Acme AI", "acme ai", "Beta", "Gamma"),
    vendorId: fc.constantFrom("V-1", "v-1", "V-2"),
    contactEmail: fc.constantFrom("kim@acme.example", "KIM+1@acme.example", "x@beta.example"),
    product: fc.constantFrom("Copilot", "Second"),
  },
  { requiredKeys: ["name"] },
);
const anyList = fc
  .array(anyRow, { maxLength: 12 })
  .map((rows): ImportRow[] => rows.map((each, index) => ({ line: index + 1, ...each })));

test("every line has one outcome, and the same list twice in one adds nothing the second time", () => {
  fc.assert(
    fc.property(anyList, (rows) => {
      const again = rows.map((each) => ({ ...each, line: each.line + rows.length }));
      const plan = planImport([...rows, ...again], standing(acme));
      expect(plan.map(({ line }) => line)).toEqual([...rows, ...again].map(({ line }) => line));
      // A question may be settled by a line below it; whatever was done is done.
      const second = plan.slice(rows.length).filter((_, at) => plan[at]?.is !== "question");
      expect(second.filter(({ is }) => is === "new" || is === "adds")).toEqual([]);
    }),
  );
});

test("groups hold every line once, in order, and share no mark", () => {
  fc.assert(
    fc.property(anyList, (rows) => {
      const groups = separateLines(rows);
      const lines = groups.flat().map(({ line }) => line);
      expect(lines.toSorted((one, other) => one - other)).toEqual(rows.map(({ line }) => line));
      const marks = groups.map((group) => {
        const all = group.flatMap((each) => marksOf({ ...each, email: each.contactEmail }));
        return [...new Set(all.map((mark) => JSON.stringify(mark)))];
      });
      expect(new Set(marks.flat()).size).toBe(marks.flat().length);
    }),
  );
});
