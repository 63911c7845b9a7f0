import type { TestProject } from "vitest/node";
import { startDynamo } from "../../infra/local/dynamodb.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Endpoint of the in-memory DynamoDB Local of this run. */
    dynamodb: string;
  }
}

/** One in-memory DynamoDB Local for the whole run; tests keep apart by table or organisation. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dynamo = await startDynamo({ inMemory: true });
  project.provide("dynamodb", dynamo.endpoint);
  return () => dynamo.stop();
}
