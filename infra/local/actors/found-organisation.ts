import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { promisify } from "node:util";
import { fromRoot } from "../../root.ts";
import { REGION } from "../physical-names.ts";
import { DEMO_MEMBERS, DEMO_PASSWORD } from "./demo-people.ts";

const execute = promisify(execFile);

/** Where the commands find tables, pool and site of a running stack. */
export type CommandTarget = {
  origin: string;
  identity: { poolId: string };
  /** Every call to AWS's stand-ins goes through it. */
  gate: { url: string };
};

/** The stack's outputs by name, as the commands' environment wants them. */
export function commandEnvironment(
  output: (name: string) => string,
  { origin, identity, gate }: CommandTarget,
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    STATE_TABLE: output("StateTable"),
    LEDGER_TABLE: output("LedgerTable"),
    USER_POOL_ID: identity.poolId,
    SITE_ORIGIN: origin,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: "cli",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_ENDPOINT_URL_DYNAMODB: gate.url,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: gate.url,
  };
}

/**
 * Founds an organisation with one member per role by the product's own commands; `host` makes the
 * members' addresses unique where several organisations share one stack.
 */
export async function foundOrganisation(
  environment: Record<string, string>,
  name: string,
  host: string,
): Promise<{ role: string; email: string; password: string }[]> {
  const people = DEMO_MEMBERS.map((each) => ({
    ...each,
    email: each.email.replace(/@.*/, `@${host}`),
  }));
  const [admin, ...others] = people;
  const common = ["--password", DEMO_PASSWORD, "--json"];
  const made = await run(environment, "organisation-create.ts", [
    ...["--name", name, "--admin", `${admin?.name} <${admin?.email}>`],
    ...common,
  ]);
  const { organisation } = JSON.parse(made) as { organisation: string };
  await Promise.all(
    others.map(({ role, name: person, email }) =>
      run(environment, "member-create.ts", [
        ...["--organisation", organisation, "--role", role, "--member", `${person} <${email}>`],
        ...common,
      ]),
    ),
  );
  return people.map(({ role, email }) => ({ role, email, password: DEMO_PASSWORD }));
}

async function run(env: Record<string, string>, file: string, args: string[]): Promise<string> {
  const command = fromRoot("functions", "cli", file);
  const { stdout } = await execute(process.execPath, [command, ...args], { env });
  return stdout;
}
