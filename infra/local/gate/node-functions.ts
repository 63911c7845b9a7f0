import * as z from "zod";
import type { Template } from "../template.ts";

/** A function of the product, as far as rights go. */
export interface NodeFunction {
  readonly id: string;
  readonly name: string;
  /** ARN of its role; absent in a template that gives it none. */
  readonly role?: string;
  readonly logGroup?: string;
}

/** The template's Node.js functions; helpers of the deployment in other runtimes are left. */
export function nodeFunctions(template: Template): readonly NodeFunction[] {
  return template
    .ofType("AWS::Lambda::Function")
    .filter(({ properties }) => String(properties.Runtime).startsWith("nodejs"))
    .map(({ id }) => {
      const { Role, LoggingConfig } = Properties.parse(template.properties(id));
      return {
        id,
        name: z.string().parse(template.resolve({ Ref: id }, id)),
        ...(Role !== undefined && { role: Role }),
        ...(LoggingConfig !== undefined && { logGroup: LoggingConfig.LogGroup }),
      };
    });
}

const Properties = z.object({
  Role: z.string().optional(),
  LoggingConfig: z.object({ LogGroup: z.string() }).optional(),
});
