import * as z from "zod";
import { ACCOUNT } from "../physical-names.ts";
import type { Template } from "../template.ts";
import { nodeFunctions } from "./node-functions.ts";

/** One policy as the simulator takes it. */
export interface Policy {
  readonly name: string;
  readonly policy: PolicyDocument;
}

/** Whom a function's processes are, and what its role's policies say. */
export interface Identity {
  /** The function's name. */
  readonly name: string;
  /** The role as the function assumes it, an STS ARN. */
  readonly principal: string;
  /** Inline and attached policies of the role. */
  readonly policies: readonly Policy[];
  readonly boundaries: readonly Policy[];
}

const strings = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .pipe(z.array(z.string()));

const PolicyDocument = z.looseObject({
  Version: z.literal("2012-10-17"),
  Statement: z.array(
    z.looseObject({
      Effect: z.enum(["Allow", "Deny"]),
      Action: strings.optional(),
      Resource: strings.optional(),
      Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
    }),
  ),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/**
 * The identities of the template's Node.js functions, by function name. A function without a role
 * is none of them. A policy whose text is not in the template, and a grant by exclusion
 * (NotAction, NotResource), are refused: nobody could say what they grant.
 */
export function readIdentities(template: Template): ReadonlyMap<string, Identity> {
  const found = new Map<string, Identity>();
  const roles = new Map(
    template.ofType("AWS::IAM::Role").map((role) => [arnOf(template, role.id), role.id]),
  );
  for (const { id, name, role } of nodeFunctions(template)) {
    if (role === undefined) continue;
    const known = roles.get(role);
    if (known === undefined) throw new Error(`${id}: its role ${role} is not in the template`);
    found.set(name, { name, ...readRole(template, known, name) });
  }
  return found;
}

const Role = z.object({
  Policies: z.array(z.object({ PolicyName: z.string(), PolicyDocument: z.unknown() })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  PermissionsBoundary: z.string().optional(),
});

const ATTACHED = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"];

function readRole(
  template: Template,
  id: string,
  session: string,
): Pick<Identity, "principal" | "policies" | "boundaries"> {
  const role = nameOf(template, id);
  const properties = Role.parse(template.properties(id));
  const attached = ATTACHED.flatMap((type) => template.ofType(type)).filter(
    ({ id: one, properties: { Roles = [] } }) =>
      z.array(z.string()).parse(template.resolve(Roles, one)).includes(role),
  );
  const named = properties.ManagedPolicyArns.map((arn) => managed(template, arn, id));
  const boundary = properties.PermissionsBoundary;
  return {
    principal: `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${session}`,
    policies: [
      ...properties.Policies.map(({ PolicyName, PolicyDocument: text }) =>
        policy(PolicyName, text),
      ),
      ...[...new Set([...attached.map((one) => one.id), ...named])].map((one) =>
        written(template, one),
      ),
    ],
    boundaries: boundary === undefined ? [] : [written(template, managed(template, boundary, id))],
  };
}

/** The logical id of a managed policy of the template by its ARN. */
function managed(template: Template, arn: string, place: string): string {
  const found = template
    .ofType("AWS::IAM::ManagedPolicy")
    .find(({ id }) => template.resolve({ Ref: id }, id) === arn);
  if (found === undefined) throw new Error(`${place}: the text of ${arn} is not in the template`);
  return found.id;
}

function written(template: Template, id: string): Policy {
  return policy(id, template.properties(id).PolicyDocument);
}

function policy(name: string, text: unknown): Policy {
  const document = PolicyDocument.parse(text);
  for (const { Effect, Action, Resource } of document.Statement) {
    if (Effect === "Allow" && (Action === undefined || Resource === undefined)) {
      throw new Error(`${name} grants by exclusion; name the actions and resources`);
    }
  }
  return { name, policy: document };
}

function nameOf(template: Template, id: string): string {
  return z.string().parse(template.resolve({ Ref: id }, id));
}

function arnOf(template: Template, id: string): string {
  return z.string().parse(template.resolve({ "Fn::GetAtt": [id, "Arn"] }, id));
}
