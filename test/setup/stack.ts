import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { commandEnvironment } from "../../infra/local/actors/found-organisation.ts";
import { type StackAddress, serveControl } from "../../infra/local/control.ts";
import { holdPrivileges } from "../../infra/local/gate/hold-privileges.ts";
import { startStack } from "../../infra/local/stack.ts";
import { missingFromRun } from "./whole-run.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The local stack of this run; reach it with `connectStack`. */
    stack: StackAddress;
    /** The environment in which the product's commands reach it. */
    commands: Record<string, string>;
  }
}

/**
 * One local stack in memory for the whole run; tests keep apart by organisation. At the end the
 * rights that were used are held against those that the template grants.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const assembly = join(import.meta.dirname, "../../cdk.out");
  if (!existsSync(join(assembly, "manifest.json"))) {
    throw new Error("Nothing is synthesised yet: run `npm test`, or `node infra/prepare.ts` first");
  }
  const directory = mkdtempSync(join(tmpdir(), "assay-journey-"));
  const stack = await startStack({ assembly, directory, inMemory: true });
  const control = await serveControl(stack);
  project.provide("stack", control.address);
  project.provide("commands", commandEnvironment(stack.output, stack));
  return async () => {
    const missing = await missingFromRun(project);
    await control.stop();
    await stack.stop();
    rmSync(directory, { recursive: true, force: true });
    const path = join(import.meta.dirname, "../../.cache/privileges.json");
    holdPrivileges(stack.gate, { path, missing, print: (text) => console.log(`\n${text}`) });
  };
}
