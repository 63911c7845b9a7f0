import { type Grant, grantText, isWildcard } from "./grants.ts";
import type { Excuse } from "./unused-grants.ts";

/** What a run used of what the template grants. */
export interface Usage {
  readonly granted: readonly Grant[];
  readonly used: readonly Grant[];
  /** Rights that were needed and are not granted. */
  readonly missing: readonly Grant[];
}

/** Least privilege, both ways. */
export interface Privileges {
  readonly functions: readonly FunctionPrivileges[];
  /** Grants that reach more than they name. */
  readonly wildcards: readonly Grant[];
  /** Excuses for grants that are not there or are in use after all. */
  readonly needless: readonly Excuse[];
}

export interface FunctionPrivileges {
  readonly function: string;
  readonly granted: number;
  readonly used: number;
  /** Granted minus used, without an excuse. */
  readonly unused: readonly Grant[];
  /** Granted minus used, with its reason. */
  readonly excused: readonly { readonly grant: Grant; readonly reason: string }[];
  /** Used minus granted: what the gate refused. */
  readonly missing: readonly Grant[];
}

/** Holds what was granted against what was used. */
export function comparePrivileges(
  { granted, used, missing }: Usage,
  excuses: readonly Excuse[],
): Privileges {
  const seen = new Set(used.map(grantText));
  const excuseFor = (grant: Grant) => excuses.find((excuse) => covers(excuse, grant));
  const names = [...new Set([...granted, ...missing].map((grant) => grant.function))].sort();
  const idle = granted.filter((grant) => !seen.has(grantText(grant)));
  return {
    functions: names.map((name) => {
      const own = (grants: readonly Grant[]) => grants.filter((grant) => grant.function === name);
      const left = own(idle).map((grant) => ({ grant, reason: excuseFor(grant)?.reason }));
      return {
        function: name,
        granted: own(granted).length,
        used: own(granted).length - left.length,
        unused: left.flatMap(({ grant, reason }) => (reason === undefined ? [grant] : [])),
        excused: left.flatMap(({ grant, reason }) =>
          reason === undefined ? [] : [{ grant, reason }],
        ),
        missing: own(missing),
      };
    }),
    wildcards: granted.filter(isWildcard),
    needless: excuses.filter((excuse) => !idle.some((grant) => covers(excuse, grant))),
  };
}

/** One line for each thing that is not as it should be; none when every grant is needed. */
export function privilegeProblems({ functions, wildcards, needless }: Privileges): string[] {
  return [
    ...functions.flatMap(({ missing }) => missing.map((one) => `not granted: ${grantText(one)}`)),
    ...functions.flatMap(({ unused }) => unused.map((one) => `never used: ${grantText(one)}`)),
    ...wildcards.map((one) => `reaches too far: ${grantText(one)}`),
    ...needless.map(
      ({ function: name = "every function", action, resource = "any resource" }) =>
        `excused without need: ${name} ${action} on ${resource}`,
    ),
  ];
}

function covers(excuse: Excuse, grant: Grant): boolean {
  return (
    excuse.action === grant.action &&
    (excuse.function === undefined || excuse.function === grant.function) &&
    (excuse.resource === undefined || grant.resource.includes(excuse.resource))
  );
}
