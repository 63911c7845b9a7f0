import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { commandEnvironment } from "../../infra/local/actors/found-organisation.ts";
import { type StackAddress, serveControl } from "../../infra/local/control.ts";
import { holdPrivileges } from "../../infra/local/gate/hold-privileges.ts";
import { startStack } from "../../infra/local/stack.ts";
import { startAll } from "../../infra/local/start-all.ts";
import { WORKERS } from "../workers.ts";
import { missingFromRun } from "./whole-run.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The local stacks of this run, one for each file that runs at a time; see `ownStack`. */
    stacks: readonly OwnStack[];
  }
}

/** A local stack as the tests reach it. */
export interface OwnStack {
  /** Reach it with `connectStack`. */
  readonly address: StackAddress;
  /** The environment in which the product's commands reach it. */
  readonly commands: Record<string, string>;
}

/**
 * Local stacks in memory for the whole run; files one after another on one stack keep apart by
 * organisation. At the end the rights that were used on any are held against those that the
 * template grants.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const assembly = join(import.meta.dirname, "../../cdk.out");
  if (!existsSync(join(assembly, "manifest.json"))) {
    throw new Error("Nothing is synthesised yet: run `npm test`, or `node infra/prepare.ts` first");
  }
  const stacks = await startAll(...Array.from({ length: WORKERS }, () => open(assembly)));
  project.provide(
    "stacks",
    stacks.map(({ own }) => own),
  );
  return async () => {
    const missing = await missingFromRun(project);
    await Promise.all(stacks.map(({ stop }) => stop()));
    const usages = stacks.map(({ usage }) => usage());
    const path = join(import.meta.dirname, "../../.cache/privileges.json");
    holdPrivileges(usages, { path, missing, print: (text) => console.log(`\n${text}`) });
  };
}

async function open(assembly: string) {
  const directory = mkdtempSync(join(tmpdir(), "assay-journey-"));
  const stack = await startStack({ assembly, directory, inMemory: true });
  const control = await serveControl(stack);
  const own: OwnStack = {
    address: control.address,
    commands: commandEnvironment(stack.output, stack),
  };
  return {
    own,
    usage: stack.gate.usage,
    async stop() {
      await control.stop();
      await stack.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
