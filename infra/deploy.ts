import { parseArgs } from "node:util";
import { preparation } from "./prepare.ts";
import { run } from "./run.ts";
import { runSteps } from "./steps.ts";

const USAGE = `Usage: npm run deploy -- --stage <name> --mail-domain <domain> [options]

  --stage <name>         the stage to deploy, for example prod
  --mail-domain <domain> the domain letters are sent from
  --region <region>      where everything lives (eu-central-1)
  --domain <name>        the site's own name, with
  --certificate <arn>    its certificate in us-east-1
  --alarm-email <mail>   who is told of alarms
  --yes                  do not ask before rights are widened`;

/** The CDK arguments that a deploy command stands for; refuses flags and words it does not know. */
export function deployArguments(args: readonly string[]): string[] {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stage: { type: "string" },
      "mail-domain": { type: "string" },
      region: { type: "string" },
      domain: { type: "string" },
      certificate: { type: "string" },
      "alarm-email": { type: "string" },
      yes: { type: "boolean" },
    },
  });
  if (values.stage === undefined) throw new Error("--stage is missing");
  if (values["mail-domain"] === undefined) throw new Error("--mail-domain is missing");
  const context = {
    stage: values.stage,
    mailDomain: values["mail-domain"],
    region: values.region,
    domain: values.domain,
    certificate: values.certificate,
    alarmEmail: values["alarm-email"],
  };
  const given = Object.entries(context).filter(([, value]) => value !== undefined);
  return [
    "deploy",
    `Assay-${values.stage}`,
    "--outputs-file",
    `.cache/stages/${values.stage}.json`,
    ...given.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ...(values.yes ? ["--require-approval", "never"] : []),
  ];
}

async function deploy(): Promise<void> {
  let args: string[];
  try {
    args = deployArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  await runSteps(preparation.filter(({ name }) => name !== "synthesising the template"));
  process.exitCode = (await run("cdk", args, { show: true })).code;
}

if (import.meta.main) await deploy();
