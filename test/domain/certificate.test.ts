import { expect, test } from "vitest";
import {
  type Certificate,
  type CertificateContext,
  type CertificateFault,
  judgeCertificate,
} from "../../functions/domain/certificate.ts";
import { certificatesIn } from "../../functions/domain/certificates-in.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const GOOD: Certificate = {
  edition: "iso42001-2023",
  holder: "Klarblick Analytics GmbH",
  scope: "Development and operation of claims triage",
  number: "AI-1",
  aiRoles: ["ai-provider"],
  decidedOn: "2025-03-10",
  expiresOn: "2028-03-09",
  body: "Prüfhaus",
  accredited: true,
  lastAuditOn: "2026-03-01",
  status: "in-force",
};
const CHECKED = { on: "2026-11-01", found: "in-force", covers: true } as const;
const judge = (part: Partial<Certificate> = {}, context: Partial<CertificateContext> = {}) =>
  judgeCertificate(
    { ...GOOD, ...part },
    { asOf: "2026-11-24", aiRoles: ["ai-provider"], check: CHECKED, ...context },
  );
const without = (key: "lastAuditOn") => {
  const { [key]: _, ...rest } = GOOD;
  return rest;
};

test("a certificate that meets every rule shows all it can", () => {
  expect(judge()).toEqual({
    standard: "iso42001",
    levels: { company: 3, product: 3, productGate: 0 },
    faults: [],
    knockOut: null,
  });
});

type Case = [
  rule: string,
  part: Partial<Certificate>,
  context: Partial<CertificateContext>,
  fault: CertificateFault,
  levels: [company: number, product: number],
];

test.for<Case>([
  [
    "1: the day after expiry it is worth nothing",
    { lastAuditOn: "2027-12-01" },
    { asOf: "2028-03-10", check: { ...CHECKED, on: "2028-01-01" } },
    "expired",
    [0, 0],
  ],
  [
    "2: more than three years from the decision are implausible",
    { expiresOn: "2028-03-11" },
    {},
    "implausible",
    [0, 0],
  ],
  [
    "3: the first surveillance is due within twelve months",
    { lastAuditOn: "2025-03-01" },
    { asOf: "2026-03-11", check: { ...CHECKED, on: "2026-01-01" } },
    "audit-overdue",
    [1, 1],
  ],
  [
    "3: a calendar year without surveillance is overdue",
    { decidedOn: "2024-03-10", expiresOn: "2027-03-09", lastAuditOn: "2024-12-01" },
    { asOf: "2026-01-02", check: { ...CHECKED, on: "2026-01-01" } },
    "audit-overdue",
    [1, 1],
  ],
  ["4: the body has to be accredited", { accredited: false }, {}, "not-accredited", [1, 1]],
  ["5: suspended counts for nothing", { status: "suspended" }, {}, "suspended", [0, 0]],
  ["5: withdrawn counts for nothing", { status: "withdrawn" }, {}, "withdrawn", [0, 0]],
  [
    "5: the register counts for more than the answer",
    {},
    { check: { ...CHECKED, found: "suspended" } },
    "suspended",
    [0, 0],
  ],
  [
    "6: what does not cover the product shows nothing of it",
    {},
    { check: { ...CHECKED, covers: false } },
    "not-covered",
    [1, 0],
  ],
  ["6: another role does not cover it", {}, { aiRoles: ["ai-producer"] }, "not-covered", [1, 0]],
  [
    "7: an edition that is not listed shows nothing",
    { edition: "other" },
    {},
    "unknown-standard",
    [0, 0],
  ],
  [
    "8: without a register check it is not independent",
    {},
    { check: undefined },
    "not-checked",
    [2, 2],
  ],
  [
    "8: a register check holds for a year",
    {},
    { check: { ...CHECKED, on: "2025-11-23" } },
    "not-checked",
    [2, 2],
  ],
  ["before its first day it shows nothing", { startsOn: "2026-12-01" }, {}, "not-yet", [0, 0]],
  [
    "one the register does not know is false",
    {},
    { check: { ...CHECKED, found: "not-found" } },
    "false",
    [0, 0],
  ],
])("%s", ([, part, context, fault, [company, product]]) => {
  const judged = judge(part, context);
  expect(judged.faults).toEqual([fault]);
  expect(judged.levels).toEqual({ company, product, productGate: 0 });
});

test("8: an unknown day of the last audit leaves level 2", () => {
  const judged = judgeCertificate(without("lastAuditOn"), {
    ...{ asOf: "2026-11-24", aiRoles: ["ai-provider"], check: CHECKED },
  });
  expect(judged).toMatchObject({ faults: ["audit-unknown"], levels: { company: 2, product: 2 } });
});

test.for<[rule: string, part: Partial<Certificate>, context: Partial<CertificateContext>]>([
  [
    "1: on its last day it still holds",
    { lastAuditOn: "2027-12-01" },
    { asOf: "2028-03-09", check: { ...CHECKED, on: "2028-01-01" } },
  ],
  ["2: three years to the day are plausible", { expiresOn: "2028-03-10" }, {}],
  [
    "3: no surveillance is due in the first twelve months",
    { lastAuditOn: "2025-03-01" },
    { asOf: "2026-03-10", check: { ...CHECKED, on: "2026-01-01" } },
  ],
  [
    "3: an audit last year is enough until this one ends",
    { lastAuditOn: "2025-12-01" },
    { asOf: "2026-12-31" },
  ],
  ["6: one of several roles is enough", { aiRoles: ["ai-producer", "ai-provider"] }, {}],
  ["6: only ISO/IEC 42001 names roles", { edition: "iso27001-2022", aiRoles: [] }, {}],
  ["7: an adoption is the same standard", { edition: "en-iso42001-2026" }, {}],
  ["7: so is the British one", { edition: "bs-en-iso42001-2026" }, {}],
  [
    "8: a check of a year ago to the day still counts",
    {},
    { check: { ...CHECKED, on: "2025-11-24" } },
  ],
])("%s", ([, part, context]) => {
  expect(judge(part, context).faults).toEqual([]);
});

test("9: it never clears a must-have about the product", () => {
  expect(judge().levels.productGate).toBe(0);
});

test.for<
  [
    what: string,
    context: Partial<CertificateContext>,
    status: Certificate["status"],
    opens: string | null,
  ]
>([
  ["a false one blocks", { check: { ...CHECKED, found: "not-found" } }, "in-force", "blocker"],
  ["a suspended one is major", {}, "suspended", "major"],
  ["a withdrawn one is major", { check: { ...CHECKED, found: "withdrawn" } }, "in-force", "major"],
  ["an expired one opens nothing", { asOf: "2028-03-10" }, "in-force", null],
])("must-have K8: %s", ([, context, status, opens]) => {
  expect(judge({ status }, context).knockOut).toBe(opens);
});

test("what it shows never grows as time goes by", () => {
  const days = ["2025-03-09", "2025-03-10", "2026-03-11", "2026-11-24", "2027-11-02", "2028-03-10"];
  const from = days
    .slice(1)
    .map((asOf) => judge({}, { asOf, check: { ...CHECKED, on: "2025-03-10" } }));
  const levels = from.map((each) => each.levels.company);
  expect(levels).toEqual(levels.toSorted((a, b) => b - a));
  expect(judge({}, { asOf: "2025-03-09" }).faults).toContain("not-yet");
});

const table = question({
  ...{ id: "certificates", kind: "table" },
  table: {
    ...{ row: "Certificate", maxRows: 3, of: "certificates" },
    columns: [{ id: "edition", label: "Edition", kind: "text", required: true }],
  },
});
const row = { edition: "iso42001-2023", roles: "ai-provider-and-ai-producer", accredited: "yes" };

test("certificates are read from the rows of a table made for them", () => {
  const full = { ...row, decided: "2025-03-10", expires: "2028-03-09", status: "withdrawn" };
  const [found] = certificatesIn(questionnaireOf([table]), SCOPE, {
    certificates: { is: "table", rows: [{ ...full, "last-audit": "2026-03-01" }] },
  });
  expect(found).toMatchObject({ question: "certificates", row: 1 });
  expect(found?.certificate).toMatchObject({
    ...{ aiRoles: ["ai-provider", "ai-producer"], accredited: true, status: "withdrawn" },
    ...{ decidedOn: "2025-03-10", expiresOn: "2028-03-09", lastAuditOn: "2026-03-01" },
  });
});

test("a row without its dates shows nothing, and other tables hold no certificates", () => {
  const answers = { certificates: { is: "table" as const, rows: [row] } };
  const [found] = certificatesIn(questionnaireOf([table]), SCOPE, answers);
  const judged = found && judgeCertificate(found.certificate, { asOf: "2026-11-24", aiRoles: [] });
  expect(judged?.faults).toContain("expired");
  const { of: _, ...shape } = table.table ?? { row: "Row", maxRows: 1, columns: [] };
  const other = questionnaireOf([{ ...table, table: shape }]);
  expect(certificatesIn(other, SCOPE, answers)).toEqual([]);
});
