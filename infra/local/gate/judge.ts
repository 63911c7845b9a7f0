import type { Template } from "../template.ts";
import { readIdentities } from "./identities.ts";
import { nodeFunctions } from "./node-functions.ts";
import { createPermissions } from "./permissions.ts";
import { platformNeeds } from "./platform-needs.ts";
import type { Usage } from "./privileges.ts";
import type { Need } from "./reading.ts";
import type { TableShape } from "./table-shapes.ts";
import { openUsage } from "./usage.ts";

/** Decides whether functions may do what they ask for, and keeps what they used. */
export interface Judge {
  /** AWS's sentence for the first need that is not granted; null when all are, or for others. */
  objection(caller: string, needs: readonly Need[]): Promise<string | null>;
  usage(): Usage;
}

export interface JudgeOptions {
  readonly template: Template;
  readonly tables: ReadonlyMap<string, TableShape>;
  /** Told of each missing right once, by function, action and resource. */
  readonly onRefused: (message: string) => void;
}

/**
 * Judges the template's functions by their roles; whoever is no function may do anything. What AWS
 * does in a function's name is judged at once: what is missing there is told, and kept as missing.
 */
export async function createJudge(options: JudgeOptions): Promise<Judge> {
  const { template, tables, onRefused } = options;
  const identities = readIdentities(template);
  const policies = [...tables.values()].flatMap(({ arn, policy }) =>
    policy === undefined ? [] : [[arn, policy] as const],
  );
  const permissions = createPermissions(new Map(policies));
  const functions = new Set(nodeFunctions(template).map(({ name }) => name));
  const book = openUsage(identities.values());
  const told = new Set<string>();

  async function objection(caller: string, needs: readonly Need[]): Promise<string | null> {
    if (!functions.has(caller)) return null;
    const identity = identities.get(caller);
    if (identity === undefined) return `${caller} has no role in the template`;
    for (const need of needs) {
      const ruling = await permissions(identity, need);
      book.note(identity, need, ruling);
      if (ruling.allowed) continue;
      const line = `The template does not let ${caller} do ${need.action} on ${need.resource}`;
      if (!told.has(line)) onRefused(line);
      told.add(line);
      return ruling.message;
    }
    return null;
  }

  for (const { function: name, need } of platformNeeds(template)) {
    if (identities.has(name)) await objection(name, [need]);
  }
  return { objection, usage: book.read };
}
