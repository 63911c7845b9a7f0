import type { Path } from "./expression.ts";
import { BeyondEngine, invalid } from "./refusals.ts";
import { keptValue, type Value } from "./values.ts";

/** The names and values that a call gives its expressions. */
export interface Bindings {
  /** A path with its real names. */
  path(path: Path): Path;
  value(placeholder: string): Value;
  /** Refuses a call that gives what none of its expressions uses. */
  allUsed(): void;
}

/** The parts of a call that bind names and values. */
export interface Given {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>> | undefined;
}

/** Binds what a call gives. `keys` are the names that may stand for themselves. */
export function bind(
  { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} }: Given,
  keys: ReadonlySet<string>,
): Bindings {
  const used = new Set<string>();
  const real = (name: string): string => {
    if (!name.startsWith("#")) {
      // Any other bare name may be one of the many words that AWS reserves.
      if (!keys.has(name)) throw new BeyondEngine(`the bare name ${name} in an expression`);
      return name;
    }
    const known = names[name];
    if (known === undefined) {
      throw invalid(
        `An expression attribute name used in the document path is not defined; attribute name: ${name}`,
      );
    }
    used.add(name);
    return known;
  };
  return {
    path: (path) => path.map(real),
    value(placeholder) {
      const known = values[placeholder];
      if (known === undefined) {
        throw invalid(
          `An expression attribute value used in expression is not defined; attribute value: ${placeholder}`,
        );
      }
      used.add(placeholder);
      return keptValue(known);
    },
    allUsed() {
      for (const [kind, given] of Object.entries({ Names: names, Values: values })) {
        const idle = Object.keys(given).filter((name) => !used.has(name));
        if (idle.length === 0) continue;
        throw invalid(
          `Value provided in ExpressionAttribute${kind} unused in expressions: keys: {${idle.join(", ")}}`,
        );
      }
    },
  };
}
