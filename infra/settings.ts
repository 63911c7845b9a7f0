import type { App } from "aws-cdk-lib";
import * as z from "zod";

const hostname = z
  .string()
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, "is not a domain name");

const Settings = z
  .object({
    stage: z.string().regex(/^[a-z][a-z0-9]{0,11}$/, "must be 1 to 12 small letters and digits"),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "is not a region"),
    mailDomain: hostname,
    domain: hostname.optional(),
    certificate: z
      .string()
      .regex(/^arn:[^:]+:acm:us-east-1:/, "must be an ACM certificate in us-east-1")
      .optional(),
    alarmEmail: z.email().optional(),
  })
  .refine((given) => (given.domain === undefined) === (given.certificate === undefined), {
    message: "domain and certificate belong together",
  });

/** What distinguishes one stage from another; everything else is the same everywhere. */
export type Settings = z.infer<typeof Settings>;

/** Reads the stage's settings from CDK context (`-c stage=prod`); a wrong one is named and refused. */
export function readSettings(app: App): Settings {
  const context = (key: keyof Settings): unknown => app.node.tryGetContext(key);
  const read = Settings.safeParse({
    stage: context("stage") ?? "dev",
    region: context("region") ?? "eu-central-1",
    mailDomain: context("mailDomain") ?? "mail.assay.example",
    domain: context("domain"),
    certificate: context("certificate"),
    alarmEmail: context("alarmEmail"),
  });
  if (read.success) return read.data;
  throw new Error(
    read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; "),
  );
}
