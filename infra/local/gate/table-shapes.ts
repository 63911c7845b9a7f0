import * as z from "zod";
import type { Template } from "../template.ts";

/** What the template says about a table that matters to rights and cost. */
export interface TableShape {
  readonly name: string;
  readonly arn: string;
  /** Attributes of the primary key, partition key first. */
  readonly keys: readonly string[];
  readonly indexes: readonly IndexShape[];
  /** The resource policy, when the table has one. */
  readonly policy?: object;
}

export interface IndexShape {
  readonly name: string;
  /** Attributes of the index key, partition key first. */
  readonly keys: readonly string[];
  /** What is copied besides the keys: `all`, or these attributes. */
  readonly projected: "all" | readonly string[];
}

/** The tables of the template by their physical names. */
export function readTableShapes(template: Template): ReadonlyMap<string, TableShape> {
  const shapes = new Map<string, TableShape>();
  for (const { id } of TABLE_TYPES.flatMap((type) => template.ofType(type))) {
    const name = z.string().parse(template.resolve({ Ref: id }, id));
    const arn = z.string().parse(template.resolve({ "Fn::GetAtt": [id, "Arn"] }, id));
    const table = Properties.parse(template.properties(id));
    const policy = table.ResourcePolicy ?? table.Replicas.find((one) => one.ResourcePolicy);
    shapes.set(name, {
      name,
      arn,
      keys: names(table.KeySchema),
      indexes: table.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
        name: IndexName,
        keys: names(KeySchema),
        projected:
          Projection.ProjectionType === "ALL" ? "all" : (Projection.NonKeyAttributes ?? []),
      })),
      ...(policy !== undefined && { policy: PolicyHolder.parse(policy).PolicyDocument }),
    });
  }
  return shapes;
}

const TABLE_TYPES = ["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"];

const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));

const Properties = z.object({
  KeySchema: Keys,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: Keys,
        Projection: z.object({
          ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .default([]),
  ResourcePolicy: z.unknown().optional(),
  Replicas: z.array(z.object({ ResourcePolicy: z.unknown().optional() })).default([]),
});

const PolicyHolder = z
  .union([
    z.object({ PolicyDocument: z.looseObject({}) }),
    z.object({ ResourcePolicy: z.object({ PolicyDocument: z.looseObject({}) }) }),
  ])
  .transform((holder) => ("ResourcePolicy" in holder ? holder.ResourcePolicy : holder));

function names(keys: z.infer<typeof Keys>): string[] {
  return keys
    .toSorted((one) => (one.KeyType === "HASH" ? -1 : 1))
    .map(({ AttributeName }) => AttributeName);
}
