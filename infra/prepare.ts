import { bundleFunctions } from "./bundle.ts";
import { listLanguages } from "./list-languages.ts";
import { fromRoot } from "./root.ts";
import { run } from "./run.ts";
import { runSteps, type Step } from "./steps.ts";

/** What the local stack and the tests need to find: bundles, pages and the synthesised template. */
export const preparation: readonly Step[] = [
  { name: "listing languages", work: async () => void (await listLanguages()) },
  { name: "bundling functions", work: async () => void (await bundleFunctions()) },
  { name: "building pages", work: buildWeb },
  { name: "synthesising the template", work: synthesise },
];

/** Builds console and portal into `dist/site`. */
export async function buildWeb(): Promise<void> {
  await succeed("npm", ["run", "--silent", "build:web"]);
}

/**
 * Writes the cloud assembly to `cdk.out` the fast way: the same resources as `cdk synth`, without
 * CloudFormation's validation, which the check runs. A finding of cdk-nag still fails it.
 */
export async function synthesise(): Promise<void> {
  await succeed("node", ["infra/app.ts"], {
    CDK_OUTDIR: fromRoot("cdk.out"),
    CDK_VALIDATION: "false",
    NODE_COMPILE_CACHE: fromRoot(".cache/compile"),
  });
}

async function succeed(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  const { code, output } = await run(command, args, { env });
  if (code !== 0) throw new Error(`${[command, ...args].join(" ")} failed:\n${output}`);
}

if (import.meta.main) await runSteps(preparation);
