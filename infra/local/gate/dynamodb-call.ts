import type { ViewerRequest } from "../viewer-request.ts";

/** A call of DynamoDB's wire as it arrives, under a name that is no function's. */
export function dynamodbCall(name: string, operation: string, body: object): ViewerRequest {
  return {
    ...{ id: "", method: "POST", path: "/", rawQuery: "", query: new URLSearchParams() },
    ...{ ip: "127.0.0.1", port: 0 },
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${name}/20200101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: Buffer.from(JSON.stringify(body)),
  };
}
