import { fork } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { endProcess } from "./end-process.ts";
import { freePort } from "./free-port.ts";
import { logFile } from "./log-file.ts";
import { REGION } from "./physical-names.ts";
import type { Template } from "./template.ts";

export interface Identity {
  /** Endpoint of the user pool service, of its sign-in pages and of its issuers. */
  readonly url: string;
  readonly poolId: string;
  /** Makes a user who may sign in at once, or gives an existing one this password; returns `sub`. */
  createUser(email: string, password: string): Promise<string>;
  stop(): Promise<void>;
}

export interface IdentityOptions {
  readonly template: Template;
  readonly directory: string;
  readonly port: number;
  /** Replaces public addresses by local ones, given where the user pool listens. */
  readonly local: (identity: string) => (text: string) => string;
}

/**
 * Starts the local user pool with the pool and clients of the template under the ids that the
 * template resolves to. Users are kept below the directory.
 */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  const { template, directory } = options;
  const [pool, ...others] = template.ofType("AWS::Cognito::UserPool");
  if (pool === undefined || others.length > 0) throw new Error("Expected one user pool");
  const poolId = z.string().parse(template.resolve({ Ref: pool.id }, pool.id));
  const port = await freePort(options.port);
  const url = `http://localhost:${port}`;
  const clients = readClients(template, options.local(url));
  const home = join(directory, "identity");
  writeData(home, poolId, clients);
  const stop = await startProcess(home, directory, port, clients);
  return {
    url,
    poolId,
    createUser: (email, password) => createUser(url, poolId, email, password),
    stop,
  };
}

const Client = z.object({
  UserPoolId: z.string(),
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()).default([]),
  ExplicitAuthFlows: z.array(z.string()).default([]),
  AccessTokenValidity: z.number().optional(),
  IdTokenValidity: z.number().optional(),
  RefreshTokenValidity: z.number().optional(),
  TokenValidityUnits: z.record(z.string(), z.string()).optional(),
});

interface PoolClient extends z.infer<typeof Client> {
  readonly ClientId: string;
}

function readClients(template: Template, local: (text: string) => string): readonly PoolClient[] {
  return template.ofType("AWS::Cognito::UserPoolClient").map(({ id }) => {
    const client = Client.parse(template.properties(id));
    return {
      ...client,
      ClientId: z.string().parse(template.resolve({ Ref: id }, id)),
      CallbackURLs: client.CallbackURLs.map(local),
      LogoutURLs: client.LogoutURLs.map(local),
    };
  });
}

/** The stand-in's own files: clients follow the template at each start, users stay. */
function writeData(home: string, poolId: string, clients: readonly PoolClient[]): void {
  const folder = join(home, ".cognito", "db");
  mkdirSync(folder, { recursive: true });
  const made = new Date().toISOString();
  const entries = clients.map((client) => [
    client.ClientId,
    { ...client, ClientName: client.ClientId, CreationDate: made, LastModifiedDate: made },
  ]);
  const all = { Clients: Object.fromEntries(entries) };
  writeFileSync(join(folder, "clients.json"), JSON.stringify(all, null, 1));
  const users = join(folder, `${poolId}.json`);
  if (!existsSync(users)) writeFileSync(users, "{}");
}

async function startProcess(
  home: string,
  directory: string,
  port: number,
  clients: readonly PoolClient[],
): Promise<() => Promise<void>> {
  const child = fork(CHILD, [String(port)], {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      HOST: "localhost",
      PORT: String(port),
      LOGOUT_URLS: clients.flatMap(({ LogoutURLs }) => LogoutURLs).join(" "),
    },
    execArgv: ["--disable-warning=DEP0040", "--disable-warning=DEP0169"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
  const log = logFile(join(directory, "log", "identity.log"), "identity", false);
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The local user pool ended with code ${code}`)));
  });
  return () => endProcess(child, 1000);
}

const CHILD = fileURLToPath(new URL("identity-child.ts", import.meta.url));

async function createUser(
  endpoint: string,
  UserPoolId: string,
  email: string,
  password: string,
): Promise<string> {
  const client = new CognitoIdentityProviderClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: "identity", secretAccessKey: "local" },
  });
  const named = { UserPoolId, Username: email };
  try {
    await client
      .send(
        new AdminCreateUserCommand({
          ...named,
          MessageAction: "SUPPRESS",
          UserAttributes: [
            { Name: "email", Value: email },
            { Name: "email_verified", Value: "true" },
          ],
        }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof UsernameExistsException)) throw error;
      });
    await client.send(
      new AdminSetUserPasswordCommand({ ...named, Password: password, Permanent: true }),
    );
    return await subOf(client, UserPoolId, email);
  } finally {
    client.destroy();
  }
}

async function subOf(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  Username: string,
): Promise<string> {
  const user = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
  const sub = user.UserAttributes?.find(({ Name }) => Name === "sub")?.Value;
  if (sub === undefined) throw new Error(`The user ${Username} has no sub`);
  return sub;
}
