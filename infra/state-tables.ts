import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, ProjectionType, StreamViewType } from "aws-cdk-lib/aws-dynamodb";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { ItemTable } from "./item-table.ts";

/**
 * All that is remembered: the state, and the append-only ledger beside it, under one key of their
 * own. Indexes and projections cannot be changed once deployed.
 */
export class StateTables extends Construct {
  readonly state: ItemTable;
  readonly ledger: ItemTable;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const key = new Key(this, "Key", {
      description: "State and ledger tables",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.state = new ItemTable(this, "State", {
      key,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: "expiresAt",
      indexes: [
        {
          indexName: "list",
          partitionKey: { name: "listPk", type: AttributeType.STRING },
          sortKey: { name: "listSk", type: AttributeType.STRING },
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: ["row"],
        },
        {
          indexName: "due",
          partitionKey: { name: "duePk", type: AttributeType.STRING },
          sortKey: { name: "dueSk", type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
    });
    this.ledger = new ItemTable(this, "Ledger", { key });
  }
}
