import { beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { callFile } from "./call-file.ts";

type Cell = { value: string | number; type?: "Formula" } | null;

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("supplier-sheet");
});

describe("somebody's own spreadsheet of suppliers", () => {
  test("is read line by line as texts, without its empty lines", async () => {
    const reply = await sent([
      [{ value: "Company" }, { value: "No." }],
      [],
      [{ value: " Müller & Söhne " }, { value: 4711 }],
      [null, { value: 12 }],
    ]);
    expect(reply).toEqual({
      ...{ sheet: "Suppliers", others: 0, unread: 0 },
      lines: [
        ["Company", "No."],
        ["Müller & Söhne", "4711"],
        ["", "12"],
      ],
    });
  });

  test("tells of cells with formulas and works nothing out", async () => {
    const evil = '=HYPERLINK("https://evil.example","Fernhill")';
    const reply = await sent([[{ value: evil, type: "Formula" }, { value: "a@b.example" }]]);
    expect(reply).toMatchObject({ unread: 1, lines: [["", "a@b.example"]] });
  });

  test("is read from its first sheet that holds anything, and tells of others", async () => {
    const sheets = [[[]], [[{ value: "Fernhill" }]], [[{ value: "notes" }]]];
    const names = ["Empty", "Suppliers", "Notes"];
    const bytes = await writeXlsxFile(
      sheets.map((data, at) => ({ data, sheet: names[at] ?? "" })),
    ).toBuffer();
    const reply = await callFile(subject(), "readSuppliers", { file: bytes });
    expect(JSON.parse(reply.bytes.toString())).toMatchObject({
      ...{ sheet: "Suppliers", others: 1, lines: [["Fernhill"]] },
    });
  });

  test.for([
    ["no workbook", Buffer.from("PK, but nothing packed"), 422, /damaged|no workbook/],
    ["the old kind", Buffer.from("d0cf11e0a1b11ae1", "hex"), 422, /save it as/],
  ] as const)(
    "is refused where it is %s, with the way to mend it",
    async ([, file, status, says]) => {
      const reply = await callFile(subject(), "readSuppliers", { file });
      expect(reply.status).toBe(status);
      expect(reply.bytes.toString()).toMatch(says);
    },
  );

  test.for([
    ["wider than 60 columns", [Array.from({ length: 61 }, () => ({ value: "x" }))]],
    ["longer than 10,000 lines", Array.from({ length: 10_001 }, () => [{ value: "x" }])],
  ] as const)("is refused where it is %s", async ([, data]) => {
    const file = await writeXlsxFile(data.map((row) => [...row])).toBuffer();
    const reply = await callFile(subject(), "readSuppliers", { file });
    expect(reply.status).toBe(413);
    expect(reply.bytes.toString()).toContain("bring it in parts");
  });

  test("is refused where no sheet holds a line", async () => {
    const file = await writeXlsxFile([[]]).toBuffer();
    const reply = await callFile(subject(), "readSuppliers", { file });
    expect(reply.status).toBe(422);
    expect(reply.bytes.toString()).toContain("No sheet of the workbook holds a line.");
  });

  test("is read for procurement only, who bring suppliers in", async () => {
    const file = await writeXlsxFile([[{ value: "Fernhill" }]]).toBuffer();
    for (const role of ["viewer", "risk-manager"] as const) {
      const reply = await callFile(buyer.members[role].subject, "readSuppliers", { file });
      expect(reply.status).toBe(403);
    }
  });
});

const subject = () => buyer.members.procurement.subject;

async function sent(data: Cell[][]): Promise<unknown> {
  const file = await writeXlsxFile(data as never, { sheet: "Suppliers" }).toBuffer();
  const reply = await callFile(subject(), "readSuppliers", { file });
  expect(reply.status).toBe(200);
  return JSON.parse(reply.bytes.toString());
}
