import { expect, test } from "vitest";
import type { Certificate } from "../../functions/domain/certificate.ts";
import {
  certifiedRecords,
  type JudgedRecord,
} from "../../functions/domain/certificate-evidence.ts";

const CERTIFICATE: Certificate = {
  ...{ edition: "iso42001-2023", holder: "Acme", scope: "All", number: "1", body: "Haus" },
  ...{ aiRoles: ["ai-provider"], accredited: true, status: "in-force" },
  ...{ decidedOn: "2025-03-10", expiresOn: "2028-03-09", lastAuditOn: "2026-03-01" },
};
const RECORD: JudgedRecord = {
  ...{ id: "e", type: "certificate-iso42001", title: "ISO", url: "https://acme.example" },
  ...{ verdict: "accepted", independent: true, questions: ["policy", "logs"] },
  judgedOn: "2026-11-01",
};
const shown = (certificates: Certificate[], record = RECORD, asOf = "2026-11-24") =>
  certifiedRecords([record], {
    ...{ certificates, asOf, aiRoles: ["ai-provider"], aboutCompany: new Set(["policy"]) },
  });

test("a sound certificate shows what its record was judged to show", () => {
  expect(shown([CERTIFICATE])).toEqual([
    expect.objectContaining({
      id: "e",
      verdict: "accepted",
      independent: true,
      questions: ["policy"],
    }),
    expect.objectContaining({ verdict: "accepted", independent: true, questions: ["logs"] }),
  ]);
});

test.for<[rule: string, part: Partial<Certificate>, record: Partial<JudgedRecord>, left: object[]]>(
  [
    [
      "suspended, it shows nothing",
      { status: "suspended" },
      {},
      [{ verdict: "out-of-scope" }, { verdict: "out-of-scope" }],
    ],
    [
      "without accreditation it shows nothing",
      { accredited: false },
      {},
      [{ verdict: "out-of-scope" }, { verdict: "out-of-scope" }],
    ],
    [
      "a register check of long ago leaves it read, not independent",
      {},
      { judgedOn: "2025-11-01" },
      [
        { verdict: "accepted", independent: false },
        { verdict: "accepted", independent: false },
      ],
    ],
  ],
)("%s", ([, part, record, left]) => {
  const records = shown([{ ...CERTIFICATE, ...part }], { ...RECORD, ...record });
  expect(records).toEqual(left.map((each) => expect.objectContaining(each)));
});

test("the best of several certificates of a standard counts", () => {
  const [record] = shown([{ ...CERTIFICATE, status: "withdrawn" }, CERTIFICATE]);
  expect(record).toMatchObject({ verdict: "accepted", independent: true });
});

test("records of other kinds, and of standards nobody described, stay as they are", () => {
  const { judgedOn: _, ...plain } = RECORD;
  expect(shown([])).toEqual([plain]);
  const report = { ...RECORD, type: "soc2-type2" };
  expect(shown([CERTIFICATE], report)).toEqual([{ ...plain, type: "soc2-type2" }]);
});

test("the day of the judgement never reaches the result", () => {
  expect(JSON.stringify([...shown([]), ...shown([CERTIFICATE])])).not.toContain("judgedOn");
});
