import { runSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import { ACCOUNT } from "../physical-names.ts";
import { type Grant, grantText } from "./grants.ts";
import type { Identity } from "./identities.ts";
import type { Need } from "./reading.ts";

/** How one need of a call was judged. */
export interface Ruling {
  readonly allowed: boolean;
  /** The grants that allow it, as the policies write them. */
  readonly used: readonly Grant[];
  /** AWS's sentence for a call that is not allowed; empty for one that is. */
  readonly message: string;
}

/** Judges whether a function may do something. */
export type Permissions = (identity: Identity, need: Need) => Promise<Ruling>;

/**
 * Judges needs by the role's policies and the resource's own, as IAM does. What was judged once is
 * remembered together with the condition keys that the policies ask for. A policy that asks for a
 * condition key which the gate does not know is refused when it is first met.
 *
 * Not simulated: what DynamoDB does with its KMS key for the caller. The template's grants of the
 * key are therefore never seen in use.
 */
export function createPermissions(resourcePolicies: ReadonlyMap<string, object>): Permissions {
  const asked = new Map<string, readonly string[]>();
  const judged = new Map<string, Promise<Ruling>>();
  return (identity, need) => {
    const keys = asked.get(identity.name) ?? conditionKeys(identity);
    asked.set(identity.name, keys);
    const facts = keys.map((key) => need.context[key] ?? "");
    const name = JSON.stringify([identity.name, need.action, need.resource, facts]);
    const known = judged.get(name) ?? judge(identity, need, resourcePolicies.get(need.resource));
    if (judged.size >= REMEMBERED) judged.clear();
    judged.set(name, known);
    return known;
  };
}

const REMEMBERED = 10_000;

const KNOWN_KEYS = [
  "dynamodb:EnclosingOperation",
  "dynamodb:LeadingKeys",
  "dynamodb:ReturnValues",
  "dynamodb:Select",
  "ses:FromAddress",
  "ses:Recipients",
  "aws:SecureTransport",
];

/** The condition keys that an identity's policies ask for, in their usual case. */
function conditionKeys({ policies, boundaries }: Identity): readonly string[] {
  const found = new Set<string>();
  for (const { name, policy } of [...policies, ...boundaries]) {
    for (const { Condition = {} } of policy.Statement) {
      for (const key of Object.values(Condition).flatMap(Object.keys)) {
        const known = KNOWN_KEYS.find((one) => one.toLowerCase() === key.toLowerCase());
        if (known === undefined) throw new Error(`${name}: the gate does not know ${key}`);
        found.add(known);
      }
    }
  }
  return [...found].sort();
}

async function judge(identity: Identity, need: Need, resourcePolicy?: object): Promise<Ruling> {
  const result = await runSimulation(simulation(identity, need, resourcePolicy), {});
  const refuse = (because: string): Ruling => ({
    allowed: false,
    used: [],
    message: `User: ${identity.principal} is not authorized to perform: ${need.action} on resource: ${need.resource} ${because}`,
  });
  // An action that knows no resource is never granted by a policy that names one.
  if (result.resultType === "error") return refuse(`because ${result.errors.message}`);
  if (result.overallResult === "ExplicitlyDenied") return refuse("with an explicit deny");
  if (result.overallResult === "ImplicitlyDenied") {
    return refuse(`because no identity-based policy allows the ${need.action} action`);
  }
  const analyses =
    result.resultType === "single"
      ? [result.result.analysis]
      : result.results.map((one) => one.analysis);
  const used = analyses
    .flatMap(({ identityAnalysis }) => identityAnalysis?.allowStatements ?? [])
    .flatMap(({ explain }) => {
      const actions = matching(explain.actions, ({ action }) => action);
      const resources = matching(explain.resources, ({ resource }) => resource);
      return actions.flatMap((action) =>
        resources.map((resource) => ({ function: identity.name, action, resource })),
      );
    });
  const once = new Map(used.map((grant) => [grantText(grant), grant]));
  return { allowed: true, used: [...once.values()], message: "" };
}

function simulation(
  { principal, policies, boundaries }: Identity,
  need: Need,
  policy?: object,
): Simulation {
  return {
    request: {
      principal,
      action: need.action,
      resource: { resource: need.resource, accountId: ACCOUNT },
      contextVariables: { "aws:SecureTransport": "true", ...need.context },
    },
    identityPolicies: [...policies],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(policy !== undefined && { resourcePolicy: policy }),
    ...(boundaries.length > 0 && { permissionBoundaryPolicies: [...boundaries] }),
  };
}

/** Those that matched; a statement names one or several. */
function matching<Part extends { readonly matches: boolean }>(
  parts: Part | readonly Part[] | undefined,
  text: (part: Part) => string,
): string[] {
  const list: readonly Part[] = isList(parts) ? parts : parts === undefined ? [] : [parts];
  return list.filter(({ matches }) => matches).map(text);
}

function isList<Part>(parts: Part | readonly Part[] | undefined): parts is readonly Part[] {
  return Array.isArray(parts);
}
