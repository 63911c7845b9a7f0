import { describe, expect, test } from "vitest";
import { organisationContext } from "../../functions/data/keys.ts";
import { type EntryFacts, registerWrites } from "../../functions/data/register-writes.ts";
import type { RiskItem } from "../../functions/data/risks.ts";
import { riskPoint } from "../../functions/domain/bands.ts";
import type { RegisterEntry } from "../../functions/domain/risk.ts";

process.env.STATE_TABLE = "state";

const AT = organisationContext("nordlicht");
const FACTS: EntryFacts = {
  ...{ supplierId: "s", engagementId: "e", supplierName: "Acme AI", product: "Copilot" },
  ...{ tier: "T2", assessmentId: "older", scoredAt: "2027-02-01T00:00:00.000Z" },
  submittedAt: "2027-01-01T00:00:00.000Z",
};

const entry = (cause: string): RegisterEntry => ({
  ...{ key: `s#e#${cause}`, cause, sentence: "It may fail.", counts: true, findings: [] },
  ...{ inherent: riskPoint(3, 3), current: riskPoint(2, 3) },
});

const standing = (cause: string, submittedAt: string): RiskItem =>
  ({
    ...{ sk: `s#e#${cause}`, submittedAt, findings: [], ledgerSequence: 0, ledgerHash: "0" },
    row: {
      cause: "residual",
      open: true,
      version: 1,
      reReview: false,
      findings: 0,
      current: riskPoint(2, 3),
    },
  }) as unknown as RiskItem;

describe("a result brings the register in step", () => {
  test("by an entry that was not there before", () => {
    const residual = standing("residual", FACTS.submittedAt);
    const writes = registerWrites(AT, [entry("residual"), entry("gate-K1")], [residual], FACTS);
    expect(writes.map((write) => Object.keys(write)[0])).toEqual(["Update", "Put"]);
  });

  test("but adds nothing where a newer submission of the engagement speaks", () => {
    const newer = standing("residual", "2027-01-15T00:00:00.000Z");
    const writes = registerWrites(AT, [entry("residual"), entry("gate-K1")], [newer], FACTS);
    expect(writes).toEqual([]);
  });
});
