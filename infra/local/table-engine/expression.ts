import { BeyondEngine } from "./refusals.ts";

/** A path into an item, name by name, as the expression writes them: `#n0`, or a key's name. */
export type Path = readonly string[];

/** One test; the tests of a condition must all hold. */
export type Test =
  | { readonly kind: "exists" | "absent"; readonly path: Path }
  | { readonly kind: "begins"; readonly path: Path; readonly value: string }
  | {
      readonly kind: "compare";
      readonly path: Path;
      readonly operator: Operator;
      readonly value: string;
    };

export type Operator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** One change of an update. */
export type Change =
  | { readonly kind: "set"; readonly path: Path; readonly value: string }
  | { readonly kind: "add"; readonly path: Path; readonly to: Path; readonly value: string }
  | { readonly kind: "remove"; readonly path: Path };

/** Reads the tests that a condition joins with AND; every other grammar is refused. */
export const parseCondition = remembered((text): readonly Test[] =>
  text.split(" AND ").map((part) => parseTest(part, text)),
);

/** Reads an update that sets values, adds to numbers and removes attributes. */
export const parseUpdate = remembered((text): readonly Change[] => {
  const [, sets, removes] = /^(?:SET (.+?))?(?:(?:^| )REMOVE (.+))?$/.exec(text) ?? [];
  if (sets === undefined && removes === undefined) throw beyond(text, text);
  return [
    ...(sets?.split(", ").map((part) => parseSet(part, text)) ?? []),
    ...(removes?.split(", ") ?? []).map((part): Change => {
      if (!new RegExp(`^${PATH}$`).test(part)) throw beyond(part, text);
      return { kind: "remove", path: part.split(".") };
    }),
  ];
});

const PATH = String.raw`#?\w+(?:\.#?\w+)*`;
const EXISTENCE = new RegExp(`^(attribute_exists|attribute_not_exists)\\((${PATH})\\)$`);
const BEGINNING = new RegExp(`^begins_with\\((${PATH}), (:\\w+)\\)$`);
const COMPARISON = new RegExp(`^(${PATH}) (=|<>|<|<=|>|>=) (:\\w+)$`);
const ASSIGNMENT = new RegExp(`^(${PATH}) = (?:(${PATH}) \\+ )?(:\\w+)$`);

function parseTest(part: string, whole: string): Test {
  const [, existence, there = ""] = EXISTENCE.exec(part) ?? [];
  if (existence !== undefined) {
    return { kind: existence === "attribute_exists" ? "exists" : "absent", path: there.split(".") };
  }
  const [, begun, prefix = ""] = BEGINNING.exec(part) ?? [];
  if (begun !== undefined) return { kind: "begins", path: begun.split("."), value: prefix };
  const [, path, operator, value = ""] = COMPARISON.exec(part) ?? [];
  if (path === undefined) throw beyond(part, whole);
  return { kind: "compare", path: path.split("."), operator: operator as Operator, value };
}

function parseSet(part: string, whole: string): Change {
  const [, path, added, value = ""] = ASSIGNMENT.exec(part) ?? [];
  if (path === undefined) throw beyond(part, whole);
  if (added === undefined) return { kind: "set", path: path.split("."), value };
  return { kind: "add", path: added.split("."), to: path.split("."), value };
}

function beyond(part: string, whole: string): BeyondEngine {
  return new BeyondEngine(`"${part}" in the expression "${whole}"`);
}

/** The product writes the same expressions again and again. */
function remembered<Parsed>(parse: (text: string) => Parsed): (text: string) => Parsed {
  const known = new Map<string, Parsed>();
  return (text) => {
    const parsed = known.get(text) ?? parse(text);
    if (known.size > 5000) known.clear();
    known.set(text, parsed);
    return parsed;
  };
}
