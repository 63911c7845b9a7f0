import type { Grant } from "./grants.ts";
import { grantsOf, grantText } from "./grants.ts";
import type { Identity } from "./identities.ts";
import type { Ruling } from "./permissions.ts";
import type { Usage } from "./privileges.ts";
import type { Need } from "./reading.ts";

/** Keeps which grants were needed and which were missing. */
export interface UsageBook {
  note(identity: Identity, need: Need, ruling: Ruling): void;
  read(): Usage;
}

/** Opens an empty book on what the identities are granted. */
export function openUsage(identities: Iterable<Identity>): UsageBook {
  const granted = [...identities].flatMap(grantsOf);
  const used = new Map<string, Grant>();
  const missing = new Map<string, Grant>();
  return {
    note({ name }, { action, resource }, ruling) {
      for (const grant of ruling.used) used.set(grantText(grant), grant);
      if (ruling.allowed) return;
      const grant = { function: name, action, resource };
      missing.set(grantText(grant), grant);
    },
    read: () => ({ granted, used: [...used.values()], missing: [...missing.values()] }),
  };
}

/** The use of one template's grants at several gates. */
export function addedUsage(usages: readonly Usage[]): Usage {
  return {
    granted: usages[0]?.granted ?? [],
    used: usages.flatMap(({ used }) => used),
    missing: once(usages.flatMap(({ missing }) => missing)),
  };
}

function once(grants: readonly Grant[]): Grant[] {
  return [...new Map(grants.map((grant) => [grantText(grant), grant])).values()];
}
