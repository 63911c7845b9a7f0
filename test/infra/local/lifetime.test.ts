import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { expect, test, vi } from "vitest";
import { lockDirectory } from "../../../infra/local/lock.ts";
import { REGION } from "../../../infra/local/physical-names.ts";
import { signIn } from "../../../infra/local/sign-in.ts";
import { type Stack, startStack } from "../../../infra/local/stack.ts";
import { OUT, writeAssembly } from "./fixtures/assembly.ts";
import { processesWith } from "./fixtures/processes.ts";

const access = { region: REGION, credentials: { accessKeyId: "test", secretAccessKey: "test" } };
const folder = (): string => mkdtempSync(join(tmpdir(), "assay-life-"));

test("tables, users, letters, secrets and stream positions survive a restart; fresh starts over", async () => {
  const assembly = writeAssembly();
  const directory = folder();
  const first = await startStack({ assembly, directory, timed: false });
  const secret = await pepper(first);
  await first.identity.createUser("ada@buyer.example", "Secret-123456");
  await put(first, "letter-1");
  await send(first);
  await first.idle();
  await first.stop();

  const second = await startStack({ assembly, directory, timed: false });
  expect(await get(second, "letter-1")).toBe(true);
  expect(await pepper(second)).toBe(secret);
  expect((await second.mailbox.list()).map(({ subject }) => subject)).toEqual(["Hello"]);
  await signIn(second.origin, "ada@buyer.example", "Secret-123456");
  await put(second, "letter-2");
  await second.idle();
  expect(readFileSync(join(assembly, OUT), "utf8")).toBe("letter-1\nletter-2\n");
  await second.stop();

  const third = await startStack({ assembly, directory, timed: false, fresh: true });
  expect(await get(third, "letter-1")).toBe(false);
  expect(await third.mailbox.list()).toEqual([]);
  await third.stop();
});

test("a record written while nothing ran is delivered after the next start", async () => {
  const assembly = writeAssembly();
  const directory = folder();
  const first = await startStack({ assembly, directory, timed: false });
  await first.idle();
  await put(first, "letter-1");
  await first.stop();
  const second = await startStack({ assembly, directory, timed: false });
  await second.idle();
  await second.stop();
  expect(readFileSync(join(assembly, OUT), "utf8")).toContain("letter-1");
});

test("stopping ends every process of the stack", async () => {
  const assembly = writeAssembly();
  const stack = await startStack({ assembly, directory: folder(), inMemory: true });
  await fetch(`${stack.origin}/portal/v1/x`);
  expect(processesWith(assembly)).toBeGreaterThan(0);
  expect(processesWith("DynamoDBLocal.jar", dynamoPort(stack))).toBeGreaterThan(0);
  await stack.stop();
  expect(processesWith(assembly)).toBe(0);
  expect(processesWith("DynamoDBLocal.jar", dynamoPort(stack))).toBe(0);
});

test("when the stack's process is killed its children end by themselves", async () => {
  const assembly = writeAssembly();
  const script = join(folder(), "run.ts");
  const stackFile = join(import.meta.dirname, "../../../infra/local/stack.ts");
  writeFileSync(
    script,
    `import { startStack } from ${JSON.stringify(stackFile)};
     const stack = await startStack(${JSON.stringify({ assembly, directory: folder(), inMemory: true })});
     await fetch(stack.origin + "/portal/v1/x");
     console.log(new URL(stack.dynamodb).port);`,
  );
  const owner = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((resolve) =>
    owner.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  expect(processesWith(assembly)).toBeGreaterThan(0);
  owner.kill("SIGKILL");
  await vi.waitFor(
    () => {
      expect(processesWith(assembly)).toBe(0);
      expect(processesWith("DynamoDBLocal.jar", `-port ${port}`)).toBe(0);
    },
    { timeout: 10_000 },
  );
});

test("a start that fails leaves nothing running and the data unlocked", async () => {
  const assembly = writeAssembly({ Pool: { Type: "AWS::Cognito::Nothing" } });
  const directory = folder();
  await expect(startStack({ assembly, directory, inMemory: true })).rejects.toThrow("user pool");
  expect(processesWith(directory)).toBe(0);
  lockDirectory(directory)();
});

test("data in use by a living process is refused, a dead owner's lock is taken over", () => {
  const directory = folder();
  writeFileSync(join(directory, "lock"), String(process.ppid));
  expect(() => lockDirectory(directory)).toThrow(`Process ${process.ppid} already runs`);
  writeFileSync(join(directory, "lock"), "999999999");
  lockDirectory(directory)();
});

function dynamoPort(stack: Stack): string {
  return `-port ${new URL(stack.dynamodb).port}`;
}

async function pepper(stack: Stack): Promise<string> {
  return (await (await fetch(`${stack.origin}/portal/v1/x`)).json()).env.PEPPER;
}

async function put(stack: Stack, sk: string): Promise<void> {
  const client = new DynamoDBClient({ ...access, endpoint: stack.dynamodb });
  const Item = { pk: { S: "p" }, sk: { S: sk }, kind: { S: "letter" } };
  await client.send(new PutItemCommand({ TableName: "Small-State", Item }));
}

async function get(stack: Stack, sk: string): Promise<boolean> {
  const client = new DynamoDBClient({ ...access, endpoint: stack.dynamodb });
  const Key = { pk: { S: "p" }, sk: { S: sk } };
  const { Item } = await client.send(new GetItemCommand({ TableName: "Small-State", Key }));
  return Item !== undefined;
}

async function send(stack: Stack): Promise<void> {
  const client = new SESClient({ ...access, endpoint: stack.mailbox.url });
  const raw = "From: a@b.example\r\nTo: c@d.example\r\nSubject: Hello\r\n\r\nHello";
  await client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) } }));
}
