import type { Identity } from "./identities.ts";

/** One action on one resource that a function's role allows, as its policy writes them. */
export interface Grant {
  readonly function: string;
  readonly action: string;
  readonly resource: string;
}

/** Everything that the policies of an identity allow, each pair once. */
export function grantsOf({ name, policies }: Identity): readonly Grant[] {
  const found = new Map<string, Grant>();
  for (const { Effect, Action = [], Resource = [] } of policies.flatMap(
    ({ policy }) => policy.Statement,
  )) {
    if (Effect === "Deny") continue;
    for (const action of Action) {
      for (const resource of Resource) {
        const grant = { function: name, action, resource };
        found.set(grantText(grant), grant);
      }
    }
  }
  return [...found.values()];
}

/** A grant as one line. */
export function grantText({ function: name, action, resource }: Grant): string {
  return `${name} ${action} on ${resource}`;
}

/**
 * True when a grant reaches more than it names. The star that ends the ARN of a log group is part
 * of its name.
 */
export function isWildcard({ action, resource }: Grant): boolean {
  const group = /^arn:aws:logs:[^*]*:log-group:[^*]*:\*$/.test(resource);
  return action.includes("*") || (resource.includes("*") && !group);
}
