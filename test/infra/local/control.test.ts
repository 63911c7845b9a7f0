import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { connectStack, serveControl } from "../../../infra/local/control.ts";
import { signIn } from "../../../infra/local/sign-in.ts";
import { startStack } from "../../../infra/local/stack.ts";
import { writeAssembly } from "./fixtures/assembly.ts";

const directory = mkdtempSync(join(tmpdir(), "assay-control-"));
const stack = await startStack({ assembly: writeAssembly(), directory, inMemory: true });
const control = await serveControl(stack);
const handle = connectStack(control.address);
afterAll(async () => {
  await control.stop();
  await stack.stop();
});

test("another process drives the stack through its control", async () => {
  await handle.createUser("ada@buyer.example", "Secret-123456");
  await signIn(handle.origin, "ada@buyer.example", "Secret-123456");
  expect(await handle.invoke("Api", { rawPath: "/cookies" })).toMatchObject({ statusCode: 204 });
  await handle.tick("Sweep");
  await handle.setClockOffset(1000);
  await handle.idle();
  expect(await handle.deadLetters()).toEqual([]);
  expect(await handle.mailbox.list()).toEqual([]);
});

test("what the stack refuses, its control refuses in the same words", async () => {
  await expect(handle.invoke("Nobody", {})).rejects.toThrow("no function Nobody");
  await expect(handle.tick("Nobody")).rejects.toThrow("no schedule named Nobody");
  await expect(handle.invoke("Api", { rawPath: "/throw" })).rejects.toThrow("planted");
});
