import { beforeAll, expect, test } from "vitest";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";

const store = useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("import");
});

const LIST = [
  {
    name: "Alpha AI",
    vendorId: "V-1",
    website: "alpha.example",
    contactEmail: "kim@alpha.example",
  },
  { name: "ALPHA ai", contactName: "Jo", contactEmail: "jo@alpha.example", product: "Copilot" },
  { name: "Beta AI", contactEmail: "nobody" },
  { name: "Alpha Labs", contactEmail: "lab@alpha.example" },
  { name: "  ", country: "Germany" },
  { name: "Gamma AI", contactName: "No Mail" },
].map((cells, index) => ({ line: index + 1, cells }));

const bringIn = (rows: readonly object[], dryRun = false) =>
  buyer.done("importSuppliers", {
    query: { dryRun: String(dryRun) },
    body: { rows },
  } as never);

test("a dry run says line by line what would happen and writes nothing", async () => {
  const before = await store.dump("STATE");
  const { dryRun, lines } = await bringIn(LIST, true);
  expect(dryRun).toBe(true);
  expect(lines.map(({ is }) => is)).toEqual([
    ...["new", "adds", "invalid", "question", "invalid", "new"],
  ]);
  expect(lines[2]?.fields?.[0]?.path).toBe("contactEmail");
  expect(lines[4]?.fields).toEqual([
    { path: "name", message: "The name of the company is missing." },
  ]);
  expect(lines[3]).toMatchObject({ by: "domain", value: "alpha.example", supplier: { line: 1 } });
  expect(await store.dump("STATE")).toEqual(before);
});

test("the list is brought in once, however often it is sent", async () => {
  const first = await bringIn(LIST);
  expect(first.lines.map(({ is }) => is)).toEqual([
    ...["new", "adds", "invalid", "question", "invalid", "new"],
  ]);
  const after = [await store.dump("STATE"), await store.dump("LEDGER")];
  const second = await bringIn(LIST);
  expect(second.lines.map(({ is }) => is)).toEqual([
    ...["known", "known", "invalid", "question", "invalid", "known"],
  ]);
  expect([await store.dump("STATE"), await store.dump("LEDGER")]).toEqual(after);
  const supplierId = first.lines[0]?.supplier?.id ?? "";
  const alpha = await buyer.done("getSupplier", { params: { supplierId } });
  expect(alpha.contacts.map(({ email }) => email).sort()).toEqual([
    ...["jo@alpha.example", "kim@alpha.example"],
  ]);
  expect(alpha.website).toBe("https://alpha.example");
  expect(alpha.engagements).toMatchObject([{ product: "Copilot", computedTier: "T1" }]);
  const { items } = await buyer.done("listSuppliers", {});
  expect(items.find(({ id }) => id === supplierId)).toMatchObject({ contacts: 2, engagements: 1 });
});

test("the same company sent twice at once is one supplier", async () => {
  const rows = [{ line: 1, cells: { name: "Delta AI", contactEmail: "d@delta.example" } }];
  await Promise.all([bringIn(rows), bringIn(rows), bringIn(rows)]);
  const { items } = await buyer.done("listSuppliers", {});
  expect(items.filter(({ name }) => name === "Delta AI")).toHaveLength(1);
});

test("a company on the domain of another is its own where a person says so", async () => {
  const rows = [
    { line: 4, cells: { name: "Alpha Labs", contactEmail: "lab@alpha.example" }, answer: "new" },
  ];
  expect((await bringIn(rows)).lines).toMatchObject([
    { is: "new", supplier: { name: "Alpha Labs" } },
  ]);
  expect((await bringIn(rows)).lines).toMatchObject([{ is: "known" }]);
});

test("a supplier entered by hand is found by the mailbox of its contact", async () => {
  const { id } = await buyer.done("createSupplier", { body: { name: "Epsilon" }, key: "e" });
  const contact = { name: "Eva", email: "eva@epsilon.example" };
  await buyer.done("createContact", { params: { supplierId: id }, body: contact, key: "e-c" });
  const rows = [
    { line: 1, cells: { name: "Epsilon Ltd", contactEmail: "EVA+ai@epsilon.example" } },
  ];
  expect((await bringIn(rows)).lines).toMatchObject([
    { is: "known", by: "address", supplier: { id } },
  ]);
});

test("another organisation's suppliers are never met", async () => {
  const other = await makeBuyer("import-other");
  const reply = await other.done("importSuppliers", {
    query: { dryRun: "true" },
    body: { rows: LIST.slice(0, 1) },
  } as never);
  expect(reply.lines).toMatchObject([{ is: "new" }]);
});

test("more lines than one run takes are refused by name", async () => {
  const rows = Array.from({ length: 51 }, (_, line) => ({ line: line + 1, cells: { name: "A" } }));
  const reply = await buyer.as("procurement")("importSuppliers", {
    query: { dryRun: "false" },
    body: { rows },
  } as never);
  expect(reply.status).toBe(422);
  expect(reply.body).toMatchObject({ error: { fields: [{ path: "rows" }] } });
});
