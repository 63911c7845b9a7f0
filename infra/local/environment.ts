import { devNull } from "node:os";
import type { FunctionPlan } from "./function-plan.ts";
import { REGION } from "./physical-names.ts";

/** Endpoint variables of the AWS SDK, by name. */
export type Endpoints = Readonly<Record<string, string>>;

/**
 * The whole environment of a function's process: what Lambda sets, what the template gives and the
 * local endpoints. Of this process it inherits only what a program needs to start. The access key
 * is the function's name, so that whoever answers its calls knows the caller.
 */
export function functionEnvironment(
  plan: FunctionPlan,
  endpoints: Endpoints,
  variables: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...inherited(),
    TZ: ":UTC",
    LANG: "en_US.UTF-8",
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: plan.name,
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_LAMBDA_FUNCTION_NAME: plan.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    LAMBDA_TASK_ROOT: plan.folder,
    // A service without a local stand-in must fail here instead of reaching the real one.
    AWS_ENDPOINT_URL: "http://127.0.0.1:9",
    ...endpoints,
    ...variables,
  };
}

function inherited(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ["PATH", "TMPDIR", "TEMP", "SystemRoot"]) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
