import { expect, test } from "vitest";
import { sortRows } from "../../../web/console/list/arrange.ts";
import {
  guessColumns,
  looksLikeHeadings,
} from "../../../web/console/pages/import/guess-columns.ts";
import { partsOf } from "../../../web/console/pages/import/import-run.ts";
import { linesOf, readList } from "../../../web/console/pages/import/read-list.ts";
import {
  inviteRows,
  problemsOf,
  proposedContact,
} from "../../../web/console/pages/invite/invite-rows.ts";
import { directoryCsv } from "../../../web/console/pages/suppliers/directory-file.ts";
import { directoryFilters } from "../../../web/console/pages/suppliers/directory-filters.ts";
import { directoryRows } from "../../../web/console/pages/suppliers/directory-rows.ts";
import { assessmentRows, plan, supplierRows } from "./world.ts";

const [first] = assessmentRows;
if (!first) throw new Error("The world has an assessment.");
const [supplier] = supplierRows;
if (!supplier) throw new Error("The world has a supplier.");

const running = {
  ...first,
  id: "a-1",
  status: "issued",
  progress: { answered: 19, of: 50 },
} as const;

test("a line says what is answered, judged and due next", () => {
  const judged = { ...running, status: "in-review", reviewed: { done: 1, of: 3 } } as const;
  expect(directoryRows([supplier], [running])[0]).toMatchObject({
    answered: 38,
    reviewed: undefined,
    next: { date: running.due.date, reassessment: false },
  });
  expect(directoryRows([supplier], [judged])[0]).toMatchObject({ reviewed: 33 });
});

test("with nothing running, the next assessment that was promised is due", () => {
  const decided = { ...running, status: "decided", nextReview: "2027-09-01" } as const;
  const cancelled = { ...decided, status: "cancelled", nextReview: "2026-01-01" } as const;
  expect(directoryRows([supplier], [cancelled, decided])[0]).toMatchObject({
    running: undefined,
    next: { date: "2027-09-01", reassessment: true },
  });
});

test.for([
  [["sent"], "sent", false, 0],
  [["sent", "pending"], "pending", false, 1],
  [["sent", "unknown"], "unknown", true, 1],
  [[undefined], "by-hand", false, 0],
] as const)("letters that are %j are shown as %s", ([states, delivery, trouble, others]) => {
  const rows = states.map((each, at) => ({
    ...running,
    id: `a-${at}`,
    ...(each && { delivery: each }),
  }));
  const [row] = directoryRows([supplier], rows);
  expect(row).toMatchObject({ delivery, trouble, others });
  expect(row?.open.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

test("a letter that did not arrive is nobody's trouble once answers are in", () => {
  const answered = { ...running, status: "submitted", delivery: "bounced" } as const;
  expect(directoryRows([supplier], [answered])[0]).toMatchObject({
    ...{ delivery: undefined, trouble: false, open: [] },
  });
});

test.for([
  [5, 5],
  [undefined, 0],
])("a line that says %j open risks shows %i", ([said, shown]) => {
  const rows = directoryRows([{ ...supplier, ...(said && { openRisks: said }) }], []);
  expect(rows[0]?.openRisks).toBe(shown);
});

test.for([
  ["chase", "yes", { answered: 0, of: 50 }, "2099-01-01", true],
  ["chase", "yes", { answered: 9, of: 50 }, "2099-01-01", false],
  ["chase", "yes", { answered: 9, of: 50 }, "2027-01-01", true],
  ["due", "overdue", { answered: 9, of: 50 }, "2027-01-01", true],
  ["due", "soon", { answered: 9, of: 50 }, "2027-02-20", true],
  ["due", "soon", { answered: 9, of: 50 }, "2027-04-20", false],
] as const)("the filter %s=%s with %j due %s: %s", ([key, value, progress, date, passes]) => {
  const due = { date, zone: "UTC" };
  const [row] = directoryRows([supplier], [{ ...running, progress, due }]);
  const filter = directoryFilters("2027-02-01", "2027-03-03", new Map()).find(
    (each) => each.key === key,
  );
  if (!row || !filter) throw new Error("Both are there.");
  expect(filter.passes(row, value)).toBe(passes);
});

test("ten thousand suppliers are joined and sorted in their order", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    ...supplier,
    id: `s-${at}`,
    name: `S ${at}`,
  }));
  const rows = directoryRows(many, [{ ...running, supplierId: "s-9999" }]);
  expect(sortRows(rows, ({ name }) => name, true)[0]).toMatchObject({ id: "s-9999", answered: 38 });
});

test.for([
  [
    ["Company", "E-Mail", "Vendor no", "Land"],
    ["name", "contactEmail", "vendorId", "country"],
  ],
  [
    ["Lieferant", "Ansprechpartner", "Kreditorennummer", "Produkt"],
    ["name", "contactName", "vendorId", "product"],
  ],
  [
    ["Supplier name", "Website", "Contact email", "Contact name"],
    ["name", "website", "contactEmail", "contactName"],
  ],
] as const)("the headings %j are %j", ([headings, fields]) => {
  expect(looksLikeHeadings(headings)).toBe(true);
  expect(guessColumns(headings, [])).toEqual(fields);
});

test("a list without headings is known by what stands in it", () => {
  const list = readList(
    "Acme AI; kim@acme.example; acme.example\nBeta; jo@beta.example; beta.example",
  );
  expect(list).toMatchObject({ headings: false, columns: ["name", "contactEmail", "website"] });
  expect(linesOf(list)[1]).toEqual({
    line: 2,
    cells: { name: "Beta", contactEmail: "jo@beta.example", website: "beta.example" },
  });
});

test("a pasted spreadsheet keeps quoted cells, tabs and its line numbers", () => {
  const list = readList('Company\tNote\nAcme\t"two\nlines"\n\nBeta\t');
  expect(list).toMatchObject({ headings: true, columns: ["name", "note"] });
  expect(linesOf(list)).toEqual([
    { line: 2, cells: { name: "Acme", note: "two\nlines" } },
    { line: 3, cells: { name: "Beta" } },
  ]);
});

test("inviting names what is in the way before anything is created", () => {
  const rows = inviteRows(plan.suppliers as never);
  const [asked, unsure] = rows;
  if (!asked || !unsure) throw new Error("The plan has two products.");
  const contact = proposedContact(asked.supplier);
  expect(problemsOf(asked, contact)).toMatchObject([{ kind: "running", blocks: true }]);
  expect(problemsOf(unsure, "contact-2").map(({ kind }) => kind)).toEqual([
    ...["no-address", "elsewhere", "missing"],
  ]);
  expect(problemsOf(unsure, "")[0]).toMatchObject({ kind: "no-choice", blocks: true });
});

test("the directory as a file has a line for each row in its order, and no cell that runs", () => {
  const shown = directoryRows([{ ...supplier, name: "=cmd()|x" }], [running]);
  const [head = "", line = "", rest] = directoryCsv(shown).split("\r\n");
  expect(head.startsWith("\uFEFFId,")).toBe(true);
  const cells = line.split(",");
  expect(cells).toHaveLength(head.split(",").length);
  expect(cells.slice(0, 2)).toEqual([supplier.id, "'=cmd()|x"]);
  expect(cells).toEqual(expect.arrayContaining(["D", "C", "from public material", "38"]));
  expect(rest).toBe("");
});

test.for<[first: string[], headings: boolean]>([
  [["Company", "E-mail"], true],
  [["Firma", "Ansprechpartner", "E-Mail-Adresse"], true],
  [["Lieferanten"], true],
  [["Contact Systems GmbH"], false],
  [["Northwind Service Ltd.", "12"], false],
  [["Web Tools"], false],
  [["Acme", "jo@acme.example"], false],
])("the first line %j reads like headings: %s", ([first, headings]) => {
  expect(looksLikeHeadings(first)).toBe(headings);
});

test("a spreadsheet as Excel saves it in German is read with all its lines", () => {
  const read = readList(
    '\uFEFFFirma;Lieferantennummer;Ansprechpartner;E-Mail-Adresse;Produkt;Land;Bemerkung\r\n"Müller & Söhne\nGmbH";V-1;Jörg;joerg@mueller.example;"Chat; groß";DE;"sagt ""hallo"""\r\n;;;;;;\r\n',
  );
  expect(linesOf(read)).toEqual([
    {
      line: 2,
      cells: {
        ...{ name: "Müller & Söhne GmbH", vendorId: "V-1", contactName: "Jörg", country: "DE" },
        ...{ contactEmail: "joerg@mueller.example", product: "Chat; groß", note: 'sagt "hallo"' },
      },
    },
  ]);
});

test("a long list is checked in parts that keep lines of one company together", () => {
  const names = Array.from({ length: 4999 }, (_, at) => `Supplier ${at}`);
  const list = readList(["Company\tE-mail", ...names.map((name) => `${name}\t`)].join("\n"));
  const twin = { line: 5001, cells: { name: "SUPPLIER  0" } };
  const parts = partsOf([...linesOf(list), twin]);
  expect(parts.length).toBeGreaterThan(9);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(500);
  const lines = parts.flat().map(({ line }) => line);
  expect(lines.toSorted((one, other) => one - other)).toEqual(
    names.map((_, at) => at + 2).concat(5001),
  );
  expect(parts[0]?.map(({ line }) => line)).toEqual(expect.arrayContaining([2, 5001]));
});

test("so many lines of one company that no call takes them are parted all the same", () => {
  const lines = Array.from({ length: 4500 }, (_, at) => ({ line: at + 1, cells: { name: "One" } }));
  expect(partsOf(lines).map(({ length }) => length)).toEqual([2000, 2000, 500]);
});
