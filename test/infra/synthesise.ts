import { App, Validations } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import * as z from "zod";
import { featureFlags } from "../../infra/feature-flags.ts";
import { Platform } from "../../infra/platform.ts";
import { readSettings } from "../../infra/settings.ts";
import { tinyAssets } from "./assets.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
type Resource = z.infer<typeof Resource>;

export type Stage = {
  readonly template: Template;
  /** Every resource of a type by its logical id. */
  readonly all: (type: string) => Record<string, Resource>;
};

export type SynthesiseOptions = {
  readonly context?: Readonly<Record<string, string>>;
  /** Changes the stack before it is synthesised, to plant what must be found. */
  readonly plant?: (stack: Platform) => void;
};

/** Synthesises a stage from tiny assets under cdk-nag; a finding left open makes this throw. */
export function synthesise({ context = {}, plant }: SynthesiseOptions = {}): Stage {
  const outdir = temporaryFolder("assembly");
  const app = new App({ context: { ...featureFlags, ...context }, outdir });
  const stack = new Platform(app, "Assay-test", { ...readSettings(app), assets: tinyAssets() });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  plant?.(stack);
  app.synth();
  const template = Template.fromStack(stack);
  const resources = z.record(z.string(), Resource).parse(template.toJSON().Resources);
  const all = (type: string) =>
    Object.fromEntries(Object.entries(resources).filter(([, { Type }]) => Type === type));
  return { template, all };
}
