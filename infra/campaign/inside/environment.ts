import { devNull } from "node:os";
import type { Endpoints } from "../../local/environment.ts";
import { readFunctions } from "../../local/function-plan.ts";
import type { Memory } from "../../local/memory.ts";
import { REGION } from "../../local/physical-names.ts";
import { resolveSecrets } from "../../local/secrets.ts";
import type { Template } from "../../local/template.ts";

/**
 * Gives this process what the template gives the functions together, with the gate's addresses.
 * Returns the end of it: the environment of before stands again.
 */
export function enterEnvironment(
  template: Template,
  memory: Memory,
  endpoints: Endpoints,
): () => void {
  const before = { ...process.env };
  for (const plan of readFunctions(template)) {
    for (const [name, value] of Object.entries(plan.variables)) {
      process.env[name] = resolveSecrets(value, `${plan.name}.${name}`, memory);
    }
  }
  Object.assign(process.env, endpoints, {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: "cli",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: "true",
  });
  return () => {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, before);
  };
}
