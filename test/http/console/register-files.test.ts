import { beforeAll, describe, expect, test } from "vitest";
import type { RiskLine } from "../../../functions/contract/shapes/register.ts";
import { readWorkbook } from "../../../functions/spreadsheet/read-workbook.ts";
import { registerWorkbook } from "../../../functions/spreadsheet/register-workbook.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { callFile, planned } from "./call-file.ts";
import type { Portfolio } from "./portfolio.ts";
import { addSubmitted } from "./reviewed.ts";

useStore();
let buyer: Buyer;
let subject: string;
let ids: Portfolio;

const HOSTILE = '=HYPERLINK("https://evil.example","See")';
const FORMATS = ["csv", "json", "xlsx"] as const;

beforeAll(async () => {
  buyer = await makeBuyer("register-files");
  subject = buyer.members["risk-manager"].subject;
  ids = await addSubmitted(buyer);
  const { supplierId, engagementId } = ids;
  await buyer.done("createRisk", {
    body: {
      ...{ supplierId, engagementId, sentence: HOSTILE, note: 'First line\nsecond, with "quotes"' },
      ...{ inherent: { likelihood: 4, impact: 4 }, current: { likelihood: 3, impact: 4 } },
      ...{ owner: buyer.members.owner.id, due: "2098-01-31", treatment: "mitigate" as const },
    },
  });
});

describe("the register as a file", () => {
  test.for(FORMATS)("as %s it comes back unchanged", async (format) => {
    const file = await exported(format);
    const { lines, unknownColumns } = await planned(subject, file);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter(({ is }) => is !== "same")).toEqual([]);
    expect(unknownColumns).toEqual([]);
  });

  test("no cell of it is run by a spreadsheet", async () => {
    expect((await exported("csv")).toString("utf8")).toContain(`"'=HYPERLINK(`);
    const [sheet] = readWorkbook(await exported("xlsx")).sheets;
    const cells = [...(sheet?.rows.values() ?? [])].flatMap((row) => [...row.values()]);
    expect(cells).toContainEqual({ is: "text", text: HOSTILE });
    expect(cells.every(({ is }) => is === "text")).toBe(true);
  });

  test("every member may take it along, and it holds nobody else's risks", async () => {
    const other = await makeBuyer("register-files-other");
    const reply = await callFile(other.members.viewer.subject, "exportRegister", {
      query: { format: "json" },
    });
    expect(JSON.parse(reply.bytes.toString("utf8"))).toMatchObject({ risks: [] });
    expect(reply.headers["content-disposition"]).toMatch(/register-\d{4}-\d\d-\d\d\.json$/);
  });
});

describe("an edited file says what it would change", () => {
  test.for(["csv", "xlsx"] as const)(
    "as %s, by column and on the version that stands",
    async (format) => {
      const manual = await byHand();
      const file = await edited(format, manual, {
        status: "treating",
        owner: "",
        due: "28.02.2098",
      });
      const { lines } = await planned(subject, file);
      const line = lines.find(({ is }) => is === "changes");
      expect(line?.fields.map(({ field, to }) => [field, to])).toEqual([
        ["status", "treating"],
        ["owner", ""],
        ["due", "28.02.2098"],
      ]);
      expect(line?.change).toEqual({
        ...{ id: manual.id, version: manual.version, status: "treating" },
        ...{ owner: null, due: "2098-02-28" },
      });
    },
  );

  test("what it says is saved by the same change, and then it says nothing any more", async () => {
    const manual = await byHand();
    const file = await edited("csv", manual, { note: "Seen in the file." });
    const { lines } = await planned(subject, file);
    const changes = lines.flatMap(({ change }) => change ?? []);
    const { results } = await buyer.done("bulkRisks", { body: { changes } });
    expect(results).toMatchObject([{ done: true, row: { note: "Seen in the file." } }]);
    const after = await planned(subject, file);
    expect(after.lines.every(({ is }) => is === "same")).toBe(true);
  });

  test("a risk that was changed here meanwhile is a conflict and not overwritten unasked", async () => {
    const manual = await byHand();
    const file = await edited("csv", manual, { due: "2098-05-05" });
    const params = { riskId: manual.id };
    await buyer.done("updateRisk", {
      params,
      body: { due: "2098-06-06", version: manual.version },
    });
    const { lines } = await planned(subject, file);
    const conflict = lines.find(({ is }) => is === "conflict");
    expect(conflict?.fields).toEqual([{ field: "due", from: "2098-06-06", to: "2098-05-05" }]);
    expect(conflict?.change?.version).toBe(manual.version + 1);
  });

  test("a line without an id is a new risk, made once however often it is sent", async () => {
    const row =
      "supplier,product,risk,inherentLikelihood,inherentImpact,currentLikelihood,currentImpact";
    const csv = `${row}\r\nacme ai,CLAIMS assistant,It may be sold.,3,4,2,4\r\n`;
    const { lines } = await planned(subject, csv);
    expect(lines).toMatchObject([{ line: 2, is: "new", about: "It may be sold." }]);
    const create = lines[0]?.create;
    if (!create) throw new Error("Nothing to create.");
    const [one, other] = await Promise.all([
      buyer.done("createRisk", create),
      buyer.done("createRisk", create),
    ]);
    expect(one.row.id).toBe(other.row.id);
  });

  test.for([
    ["status", "accepted", "status"],
    ["status", "done", "status"],
    ["owner", "Nobody Known", "owner"],
    ["due", "31/12/2098", "due"],
    ["targetImpact", "9", "target"],
    ["currentLikelihood", "5", "current"],
  ] as const)("a %s of %s is refused with its field", async ([column, text, field]) => {
    const { lines } = await planned(
      subject,
      await edited("csv", await byHand(), { [column]: text }),
    );
    const line = lines.find(({ is }) => is === "invalid");
    expect(line?.problems[0]?.path.startsWith(field)).toBe(true);
    expect(line?.change).toBeUndefined();
  });

  test("what a result says is not read from a file", async () => {
    const { items } = await buyer.done("listRisks");
    const derived = items.find(({ cause }) => cause === "residual");
    if (!derived) throw new Error("No entry.");
    const file = await edited("csv", derived, { currentImpact: "1", risk: "All is well." });
    expect((await planned(subject, file)).lines.every(({ is }) => is === "same")).toBe(true);
  });

  test("a stranger's table, a damaged file and a reader are refused", async () => {
    const table = [
      ["id", "risk"],
      ["", "x"],
    ];
    const book = registerWorkbook(table);
    expect((await callFile(subject, "planRegister", { file: book })).status).toBe(200);
    for (const file of ["name,price\r\nbread,3\r\n", "{ nothing", "PK broken"]) {
      const reply = await callFile(subject, "planRegister", { file: Buffer.from(file) });
      expect(reply.status).toBe(422);
    }
    const { subject: viewer } = buyer.members.viewer;
    expect((await callFile(viewer, "planRegister", { file: book })).status).toBe(403);
  });
});

async function exported(format: (typeof FORMATS)[number]): Promise<Buffer> {
  const reply = await callFile(subject, "exportRegister", { query: { format } });
  expect(reply.status).toBe(200);
  return reply.bytes;
}

async function byHand(): Promise<RiskLine> {
  const { items } = await buyer.done("listRisks");
  const row = items.find(({ sentence }) => sentence === HOSTILE);
  if (!row) throw new Error("No entry made by hand.");
  return row;
}

/** An export in which one risk's cells are others. */
async function edited(
  format: "csv" | "xlsx",
  { id }: { id: string },
  cells: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const [sheet] = readWorkbook(await exported("xlsx")).sheets;
  const rows = [...(sheet?.rows.values() ?? [])];
  const headings = [...(rows[0]?.values() ?? [])].map((cell) => textOf(cell));
  const table = rows.map((row, at) =>
    headings.map((heading, column) => {
      const text = textOf(row.get(column + 1));
      const mine = at > 0 && textOf(row.get(1)) === id;
      return mine ? (cells[heading] ?? text) : text;
    }),
  );
  if (format === "xlsx") return registerWorkbook(table);
  const quoted = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"));
  return Buffer.from(`\uFEFF${quoted.join("\r\n")}\r\n`);
}

function textOf(cell: { is: string; text?: string } | undefined): string {
  return cell?.text ?? "";
}
