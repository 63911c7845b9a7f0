import type { ViewerRequest } from "../viewer-request.ts";

/** Who makes a call, from its signature. */
export interface Caller {
  /** The access key: a function's name for its processes; `unsigned` without a signature. */
  readonly name: string;
  /** The service that the signature names; empty without one. */
  readonly service: string;
  /** Which process of the function, when it says so. */
  readonly process?: string;
  /** The trace of the invocation that the call belongs to. */
  readonly trace?: string;
}

/** Reads who calls. The signature itself is not checked: the access key is taken as it is. */
export function readCaller({ headers }: Pick<ViewerRequest, "headers">): Caller {
  const [, name = "unsigned", service = ""] = SCOPE.exec(headers.authorization ?? "") ?? [];
  const process = headers["x-amz-security-token"];
  const trace = headers["x-amzn-trace-id"];
  return {
    name,
    service,
    ...(process !== undefined && { process }),
    ...(trace !== undefined && { trace }),
  };
}

const SCOPE = /\bCredential=([^/,\s]+)\/\d{8}\/[^/,\s]+\/([^/,\s]+)\/aws4_request/;
