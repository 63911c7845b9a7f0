import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as z from "zod";

const Outputs = z.record(
  z.string(),
  z.object({
    Region: z.string(),
    StateTable: z.string(),
    LedgerTable: z.string(),
    UserPoolId: z.string(),
    SiteUrl: z.url(),
  }),
);

/** Where a command works: the sign-in's user pool and the address members go to. */
export type Stage = { readonly userPoolId: string; readonly siteUrl: string };

type Environment = Record<string, string | undefined>;

/**
 * Points this process at a deployed stage, by the outputs its deploy wrote to `.cache/stages/`.
 * Without a stage the environment must name the tables, the pool (`USER_POOL_ID`) and the site
 * (`SITE_ORIGIN`) already, as on the local stack. Refuses with what is missing.
 */
export function enterStage(
  stage: string | undefined,
  environment: Environment = process.env,
  folder = resolve(import.meta.dirname, "../../.cache/stages"),
): Stage {
  if (stage !== undefined) Object.assign(environment, deployedStage(stage, folder));
  const named = ["STATE_TABLE", "LEDGER_TABLE", "USER_POOL_ID", "SITE_ORIGIN"];
  const missing = named.filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`Name a --stage, or set ${missing.join(", ")}.`);
  return { userPoolId: environment.USER_POOL_ID ?? "", siteUrl: environment.SITE_ORIGIN ?? "" };
}

function deployedStage(stage: string, folder: string): Record<string, string> {
  const outputs = Outputs.parse(JSON.parse(outputsText(stage, folder)))[`Assay-${stage}`];
  if (outputs === undefined) throw new Error(`The outputs of stage ${stage} are of another stage.`);
  return {
    AWS_REGION: outputs.Region,
    STATE_TABLE: outputs.StateTable,
    LEDGER_TABLE: outputs.LedgerTable,
    USER_POOL_ID: outputs.UserPoolId,
    SITE_ORIGIN: outputs.SiteUrl,
  };
}

function outputsText(stage: string, folder: string): string {
  try {
    return readFileSync(resolve(folder, `${stage}.json`), "utf8");
  } catch {
    throw new Error(
      `Stage ${stage} was not deployed from here: run npm run deploy -- --stage ${stage}.`,
    );
  }
}
