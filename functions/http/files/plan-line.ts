import type * as z from "zod";
import { riskChange, riskInput } from "../../contract/shapes/register.ts";
import type { RegisterPlan } from "../../contract/shapes/register-plan.ts";
import { hashOf } from "../../data/hash.ts";
import type { RiskRow } from "../../data/risk-row.ts";
import { assertTaken } from "../../domain/acceptance.ts";
import { type FieldProblem, Refusal } from "../../domain/errors.ts";
import { assertDescends } from "../../domain/manual-risk.ts";
import { rawOf, readRegisterLine } from "../../domain/register-line.ts";
import type { TableMember } from "../../domain/register-table.ts";
import { nameKey } from "../../domain/supplier-marks.ts";
import { wordedIssue } from "../worded-issue.ts";
import type { NamedProduct } from "./products-named.ts";
import type { RegisterFile } from "./register-file.ts";

type Line = RegisterFile["lines"][number];
type Planned = RegisterPlan["lines"][number];

/** What stands beside a line: the risk it names, whom it may name, and products for a new one. */
type Standing = {
  risk: RiskRow | undefined;
  members: readonly TableMember[];
  products: readonly NamedProduct[];
};

/** What becomes of one line of a register that came back. */
export function planLine(given: Line, { risk, members, products }: Standing): Planned {
  const { line, cells, unreadable } = given;
  const about = risk?.sentence ?? cells.risk ?? "";
  const nothing = { line, about, fields: [], problems: [] };
  const formulas = unreadable.map((path) => ({ path, message: "Write a text, not a formula." }));
  if (formulas.length > 0) return { ...nothing, is: "invalid", problems: formulas };
  if (!cells.id) return newLine(given, { members, products });
  if (!risk) {
    const message = "No risk of this register has this id; leave it empty to enter a new one.";
    return { ...nothing, is: "invalid", problems: [{ path: "id", message }] };
  }
  const { fields, raw, problems } = readRegisterLine(cells, risk, members);
  if (fields.length === 0) return { ...nothing, is: "same" };
  const { version } = risk;
  const read = riskChange().safeParse({ ...raw, version }, { error: wordedIssue });
  const faults = [...problems, ...(read.success ? broken(risk, read.data) : faultsOf(read.error))];
  if (!read.success || faults.length > 0) {
    return { line, about, is: "invalid", fields, problems: faults };
  }
  const is = cells.version === String(version) ? "changes" : "conflict";
  return { line, about, is, fields, problems: [], change: { ...raw, id: risk.id, version } };
}

function newLine(
  { line, cells }: Line,
  { members, products }: Pick<Standing, "members" | "products">,
): Planned {
  const about = cells.risk ?? "";
  const found = products.filter(
    ({ supplier, product }) =>
      nameKey(supplier) === nameKey(cells.supplier ?? "") &&
      nameKey(product) === nameKey(cells.product ?? ""),
  );
  const [of] = found;
  const { raw, problems } = rawOf({ status: "open", ...filled(cells) }, members);
  const entries = Object.entries(raw).filter(([, value]) => value !== null);
  const ids = of && { supplierId: of.supplierId, engagementId: of.engagementId };
  const body = { ...Object.fromEntries(entries), ...(ids ?? NOWHERE) };
  const read = riskInput().safeParse(body, { error: wordedIssue });
  const product = { path: "product", message: "Name one product of one supplier you have." };
  const faults = [
    ...(found.length === 1 ? [] : [product]),
    ...problems,
    ...(read.success ? brokenNew(read.data) : faultsOf(read.error)),
  ];
  const shown = { line, about, fields: [] };
  if (!read.success || faults.length > 0) return { ...shown, is: "invalid", problems: faults };
  const key = `register-${hashOf(body).slice(0, 40)}`;
  return { ...shown, is: "new", problems: [], create: { key, body: read.data } };
}

/** Ids that parse and name nothing, so that everything else of the line is judged as well. */
const NOWHERE = { supplierId: "missing-missing-id", engagementId: "missing-missing-id" };

function filled(cells: Line["cells"]): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text.trim() !== ""));
}

type Change = z.output<ReturnType<typeof riskChange>>;

/** What a change would be refused for once it is sent. */
function broken(risk: RiskRow, change: Change): FieldProblem[] {
  const { inherent = risk.inherent, current = risk.current, target = risk.target } = change;
  return problemsOf(() => {
    assertTaken(change.status, risk.acceptance);
    assertDescends({ inherent, current, target });
  });
}

function brokenNew(body: z.output<ReturnType<typeof riskInput>>): FieldProblem[] {
  return problemsOf(() => {
    assertTaken(body.status, undefined);
    assertDescends(body);
  });
}

function problemsOf(check: () => void): FieldProblem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [...error.fields];
    throw error;
  }
}

function faultsOf({ issues }: z.core.$ZodError): FieldProblem[] {
  return issues.map(({ path, message }) => ({ path: path.join("."), message }));
}
