import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import {
  commandEnvironment,
  foundOrganisation,
} from "../../infra/local/actors/found-organisation.ts";
import { memberDoor, type SignInDetails } from "../../infra/local/actors/member.ts";
import { freePort } from "../../infra/local/free-port.ts";
import { close, listen } from "../../infra/local/listen.ts";
import { type Stack, startStack } from "../../infra/local/stack.ts";
import { fromRoot } from "../../infra/root.ts";

const directory = mkdtempSync(join(tmpdir(), "assay-life-"));
const run = promisify(execFile);
let stack: Stack | undefined;

afterAll(async () => {
  await stack?.stop();
  rmSync(directory, { recursive: true, force: true });
});

test("what was made is there after a restart, on the next free port, and no process stays", async () => {
  const site = await freePort(0);
  const before = await descendants();
  stack = await start(site);
  expect(new URL(stack.origin).port).toBe(String(site));
  const people = await foundOrganisation(
    commandEnvironment(stack.output, stack),
    "Nordlicht Versicherung AG",
    "life.example",
  );
  const [, buyer] = people;
  if (!buyer) throw new Error("Nobody was made.");
  const door = await memberDoor(stack.origin, buyer);
  const { id } = await door(routes.console.createSupplier, { body: { name: "Klarblick GmbH" } });
  const running = (await descendants()).filter((pid) => !before.includes(pid));
  expect(running.length).toBeGreaterThan(2);
  await stack.stop();
  expect(running.filter(isAlive)).toEqual([]);

  const squatter = createServer();
  await listen(squatter, site);
  try {
    stack = await start(site);
    expect(new URL(stack.origin).port).not.toBe(String(site));
    expect(await namesIn(stack, buyer)).toEqual([[id, "Klarblick GmbH"]]);
    await stack.stop();
  } finally {
    await close(squatter);
  }
  expect((await descendants()).filter((pid) => !before.includes(pid))).toEqual([]);
});

test("started fresh, nothing of before is left", async () => {
  stack = await start(0, true);
  const [, buyer] = await foundOrganisation(
    commandEnvironment(stack.output, stack),
    "Nordlicht Versicherung AG",
    "fresh.example",
  );
  if (!buyer) throw new Error("Nobody was made.");
  expect(await namesIn(stack, buyer)).toEqual([]);
  expect(await stack.mailbox.list()).toEqual([]);
});

function start(site: number, fresh = false): Promise<Stack> {
  return startStack({
    directory,
    assembly: fromRoot("cdk.out"),
    fresh,
    timed: false,
    ports: { site },
  });
}

async function namesIn({ origin }: Stack, member: SignInDetails): Promise<[string, string][]> {
  const door = await memberDoor(origin, member);
  const { items } = await door(routes.console.listSuppliers);
  return items.map(({ id, name }) => [id, name]);
}

/** All processes below this one, by id. */
async function descendants(): Promise<number[]> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,comm="]);
  const rows = stdout.split("\n").map((line) => line.trim().split(/\s+/));
  const below = (parent: number): number[] =>
    rows.flatMap(([pid = "", ppid, command]) =>
      Number(ppid) === parent && command !== "ps" ? [Number(pid), ...below(Number(pid))] : [],
    );
  return below(process.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
