import * as z from "zod";

export interface ResolverSource {
  readonly conditions: Readonly<Record<string, unknown>>;
  /** What `Ref` stands for; undefined when it is not known. */
  readonly ref: (id: string) => string | undefined;
  /** What `Fn::GetAtt` stands for; undefined when it is not known. */
  readonly attribute: (id: string, name: string) => string | undefined;
}

export interface Resolver {
  /** A value with every intrinsic replaced; `place` is named when one cannot be. */
  resolve(value: unknown, place: string): unknown;
  holds(condition: string): boolean;
}

/** Evaluates the intrinsics that the platform's template uses; any other is an error, no default. */
export function createResolver({ conditions, ref, attribute }: ResolverSource): Resolver {
  function resolve(value: unknown, place: string): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => resolve(item, place)).filter((item) => item !== ABSENT);
    }
    if (!isRecord(value)) return value;
    const [key, ...others] = Object.keys(value);
    if (key !== undefined && others.length === 0 && isIntrinsic(key, value[key])) {
      return intrinsic(key, value[key], place);
    }
    const entries = Object.entries(value).map(([name, item]) => [name, resolve(item, place)]);
    return Object.fromEntries(entries.filter(([, item]) => item !== ABSENT));
  }

  function intrinsic(name: string, argument: unknown, place: string): unknown {
    const evaluate = INTRINSICS[name];
    if (evaluate === undefined) {
      throw new Error(`${place}: the local stack does not know the intrinsic ${name}`);
    }
    return evaluate(argument, place);
  }

  function text(value: unknown, place: string): string {
    const resolved = resolve(value, place);
    if (typeof resolved === "string" || typeof resolved === "number") return String(resolved);
    throw new Error(`${place}: expected text, found ${JSON.stringify(resolved)}`);
  }

  function list(value: unknown, place: string): unknown[] {
    const resolved = resolve(value, place);
    if (Array.isArray(resolved)) return resolved;
    throw new Error(`${place}: expected a list, found ${JSON.stringify(resolved)}`);
  }

  function reference(id: string, place: string): unknown {
    if (id === "AWS::NoValue") return ABSENT;
    const known = ref(id);
    if (known !== undefined) return known;
    throw new Error(`${place}: the local stack does not know the value of Ref ${id}`);
  }

  function getAttribute(id: string, name: string, place: string): string {
    const known = attribute(id, name);
    if (known !== undefined) return known;
    throw new Error(`${place}: the local stack does not know the attribute ${id}.${name}`);
  }

  function substitute(argument: unknown, place: string): string {
    const [pattern, variables] =
      typeof argument === "string" ? [argument, {}] : Substitution.parse(argument);
    return pattern.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
      if (name.startsWith("!")) return `\${${name.slice(1)}}`;
      if (name in variables) return text(variables[name], place);
      const [id = "", ...path] = name.split(".");
      return path.length > 0
        ? getAttribute(id, path.join("."), place)
        : text(reference(id, place), place);
    });
  }

  function holds(name: string): boolean {
    if (!(name in conditions)) throw new Error(`The template has no condition ${name}`);
    return truth(conditions[name], `condition ${name}`);
  }

  function truth(value: unknown, place: string): boolean {
    const resolved = resolve(value, place);
    if (typeof resolved === "boolean") return resolved;
    if (resolved === "true" || resolved === "false") return resolved === "true";
    throw new Error(`${place}: expected true or false, found ${JSON.stringify(resolved)}`);
  }

  const INTRINSICS: Readonly<Record<string, (argument: unknown, place: string) => unknown>> = {
    Ref: (argument, place) => reference(z.string().parse(argument), place),
    Condition: (argument) => holds(z.string().parse(argument)),
    "Fn::GetAtt": (argument, place) => {
      const [id = "", ...path] =
        typeof argument === "string" ? argument.split(".") : z.array(z.string()).parse(argument);
      return getAttribute(id, path.join("."), place);
    },
    "Fn::Join": (argument, place) => {
      const [glue, parts] = Pair.parse(argument);
      return list(parts, place)
        .map((part) => text(part, place))
        .join(text(glue, place));
    },
    "Fn::Split": (argument, place) => {
      const [separator, whole] = Pair.parse(argument);
      return text(whole, place).split(text(separator, place));
    },
    "Fn::Select": (argument, place) => {
      const [index, parts] = Pair.parse(argument);
      const part = list(parts, place)[Number(text(index, place))];
      if (part === undefined) throw new Error(`${place}: Fn::Select finds nothing at that index`);
      return part;
    },
    "Fn::Sub": substitute,
    "Fn::If": (argument, place) => {
      const [condition, then, otherwise] = z
        .tuple([z.string(), z.unknown(), z.unknown()])
        .parse(argument);
      return resolve(holds(condition) ? then : otherwise, place);
    },
    "Fn::Equals": (argument, place) => {
      const [left, right] = Pair.parse(argument);
      return text(left, place) === text(right, place);
    },
    "Fn::Not": (argument, place) =>
      !z
        .array(z.unknown())
        .parse(argument)
        .every((item) => truth(item, place)),
    "Fn::And": (argument, place) =>
      z
        .array(z.unknown())
        .parse(argument)
        .every((item) => truth(item, place)),
    "Fn::Or": (argument, place) =>
      z
        .array(z.unknown())
        .parse(argument)
        .some((item) => truth(item, place)),
  };

  return { resolve, holds };
}

const ABSENT = Symbol("AWS::NoValue");

const Pair = z.tuple([z.unknown(), z.unknown()]);

const Substitution = z.tuple([z.string(), z.record(z.string(), z.unknown())]);

function isIntrinsic(key: string, argument: unknown): boolean {
  if (key === "Condition") return typeof argument === "string";
  return key === "Ref" || key.startsWith("Fn::");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
