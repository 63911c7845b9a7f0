/**
 * Whether a record passes a list of Lambda filter patterns: no pattern at all, or any of them. A
 * comparison that is not modelled here is an error, never a silent pass.
 */
export function passes(patterns: readonly unknown[], record: unknown): boolean {
  return patterns.length === 0 || patterns.some((pattern) => matches(pattern, record));
}

function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return matchesLeaf(pattern, value);
  if (!isRecord(pattern)) throw new Error(`A filter pattern must hold lists: ${text(pattern)}`);
  return Object.entries(pattern).every(([key, part]) => {
    if (key === "$or") {
      if (!Array.isArray(part)) throw new Error("$or needs a list of patterns");
      return part.some((alternative) => matches(alternative, value));
    }
    return matches(part, isRecord(value) ? value[key] : undefined);
  });
}

function matchesLeaf(rules: readonly unknown[], value: unknown): boolean {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return rules.some((rule) => values.some((one) => holds(rule, one)));
}

function holds(rule: unknown, value: unknown): boolean {
  if (!isRecord(rule)) return rule === value;
  const [[name, argument] = ["", undefined], ...others] = Object.entries(rule);
  const compare = COMPARISONS[name];
  if (compare === undefined || others.length > 0) {
    throw new Error(`The local stack does not know the filter rule ${text(rule)}`);
  }
  return compare(argument, value);
}

const COMPARISONS: Readonly<Record<string, (argument: unknown, value: unknown) => boolean>> = {
  // Lambda looks at leaves only: an object in that place counts as absent.
  exists: (wanted, value) => (value !== undefined && !isRecord(value)) === wanted,
  prefix: (start, value) => typeof value === "string" && value.startsWith(String(start)),
  suffix: (end, value) => typeof value === "string" && value.endsWith(String(end)),
  "equals-ignore-case": (other, value) =>
    typeof value === "string" && value.toLowerCase() === String(other).toLowerCase(),
  "anything-but": (refused, value) => {
    if (value === undefined) return false;
    if (isRecord(refused)) return !holds(refused, value);
    return !(Array.isArray(refused) ? refused : [refused]).includes(value);
  },
};

function text(value: unknown): string {
  return JSON.stringify(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
