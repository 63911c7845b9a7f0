import { expect, test } from "vitest";
import * as z from "zod";
import { synthesise } from "./synthesise.ts";

const Table = z.looseObject({
  SSESpecification: z.object({ SSEEnabled: z.literal(true), SSEType: z.literal("KMS") }),
  Replicas: z.tuple([
    z.looseObject({
      DeletionProtectionEnabled: z.boolean(),
      PointInTimeRecoverySpecification: z.looseObject({ PointInTimeRecoveryEnabled: z.boolean() }),
      SSESpecification: z.object({ KMSMasterKeyId: z.unknown() }),
    }),
  ]),
  BillingMode: z.string(),
});

const { all } = synthesise();
const tables = all("AWS::DynamoDB::GlobalTable");
const state = Object.entries(tables).find(([id]) => id.includes("State"))?.[1];

test("both tables outlive the stack, a slip of the hand and a bad write", () => {
  expect(Object.keys(tables)).toHaveLength(2);
  for (const table of Object.values(tables)) {
    const { Replicas, BillingMode } = Table.parse(table.Properties);
    const [home] = Replicas;
    expect(table.DeletionPolicy).toBe("Retain");
    expect(BillingMode).toBe("PAY_PER_REQUEST");
    expect(home.DeletionProtectionEnabled).toBe(true);
    expect(home.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
    expect(JSON.stringify(home.SSESpecification.KMSMasterKeyId)).toContain("TablesKey");
  }
});

test("the tables' key is rotated and kept", () => {
  const key = Object.entries(all("AWS::KMS::Key")).find(([id]) => id.startsWith("Tables"))?.[1];
  expect(key).toMatchObject({ DeletionPolicy: "Retain", Properties: { EnableKeyRotation: true } });
});

test("the state table has exactly the indexes list and due, with their lasting projections", () => {
  expect(state?.Properties.GlobalSecondaryIndexes).toEqual([
    {
      IndexName: "list",
      KeySchema: [
        { AttributeName: "listPk", KeyType: "HASH" },
        { AttributeName: "listSk", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["row"] },
    },
    {
      IndexName: "due",
      KeySchema: [
        { AttributeName: "duePk", KeyType: "HASH" },
        { AttributeName: "dueSk", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
  ]);
});

test("the state table streams both images and forgets by expiresAt; the ledger does neither", () => {
  expect(state?.Properties).toMatchObject({
    StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
    TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
  });
  const ledger = Object.entries(tables).find(([id]) => id.includes("Ledger"))?.[1];
  expect(ledger?.Properties).not.toHaveProperty("StreamSpecification");
  expect(ledger?.Properties).not.toHaveProperty("TimeToLiveSpecification");
  expect(ledger?.Properties).not.toHaveProperty("GlobalSecondaryIndexes");
});
