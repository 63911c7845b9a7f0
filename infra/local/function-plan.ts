import { join } from "node:path";
import * as z from "zod";
import type { Template } from "./template.ts";

/** What the template says about one function, ready to run. */
export interface FunctionPlan {
  readonly name: string;
  readonly arn: string;
  /** Folder of the bundle: the very asset that would be deployed. */
  readonly folder: string;
  readonly file: string;
  readonly exported: string;
  /** The template's variables, as written there after resolution. */
  readonly variables: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** How many invocations run at once. */
  readonly concurrency: number;
}

/** Reads the template's Node.js functions. Helpers of the deployment in other runtimes are left. */
export function readFunctions(template: Template): readonly FunctionPlan[] {
  return template
    .ofType("AWS::Lambda::Function")
    .filter(({ properties }) => String(properties.Runtime).startsWith("nodejs"))
    .map(({ id }) => plan(template, id));
}

const UNRESERVED_CONCURRENCY = 4;

const Properties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string().regex(/^[\w-]+\.\w+$/),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.number().optional(),
});

function plan(template: Template, id: string): FunctionPlan {
  const properties = Properties.parse(template.properties(id));
  const [module = "", exported = ""] = properties.Handler.split(".");
  const folder = template.asset(properties.Code.S3Key);
  return {
    name: z.string().parse(template.resolve({ Ref: id }, id)),
    arn: z.string().parse(template.resolve({ "Fn::GetAtt": [id, "Arn"] }, id)),
    folder,
    file: join(folder, `${module}.mjs`),
    exported,
    variables: properties.Environment.Variables,
    timeoutMs: properties.Timeout * 1000,
    memoryMb: properties.MemorySize,
    concurrency: properties.ReservedConcurrentExecutions ?? UNRESERVED_CONCURRENCY,
  };
}
