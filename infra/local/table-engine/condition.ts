import type { Bindings } from "./bindings.ts";
import { type Operator, type Path, parseCondition, type Test } from "./expression.ts";
import { invalid } from "./refusals.ts";
import { type Attributes, compareValues, sameValue, typeOf, type Value } from "./values.ts";

/** Whether an item, or the absence of one, is as a call assumes. */
export type Condition = (item: Attributes | undefined) => boolean;

/** Binds a condition; one that is not given always holds. */
export function conditionOf(text: string | undefined, bindings: Bindings): Condition {
  if (text === undefined) return () => true;
  const tests = parseCondition(text).map((test) => bound(test, bindings));
  return (item) => tests.every((holds) => holds(item));
}

function bound(test: Test, bindings: Bindings): Condition {
  const path = bindings.path(test.path);
  switch (test.kind) {
    case "exists":
      return (item) => at(item, path) !== undefined;
    case "absent":
      return (item) => at(item, path) === undefined;
    case "begins": {
      const [type, prefix] = typeOf(bindings.value(test.value));
      if (type !== "S") throw invalid("Incorrect operand type for begins_with");
      return (item) => {
        const { S: text } = at(item, path) ?? {};
        return typeof text === "string" && text.startsWith(String(prefix));
      };
    }
    case "compare": {
      const value = bindings.value(test.value);
      const [type] = typeOf(value);
      const ordered = test.operator !== "=" && test.operator !== "<>";
      if (ordered && !ORDERED.has(type)) {
        throw invalid(`Incorrect operand type for operator ${test.operator}: ${type}`);
      }
      return (item) => compared(at(item, path), test.operator, value);
    }
  }
}

const ORDERED = new Set(["S", "N", "B"]);

function compared(there: Value | undefined, operator: Operator, value: Value): boolean {
  if (operator === "<>") return there === undefined || !sameValue(there, value);
  if (there === undefined) return false;
  if (operator === "=") return sameValue(there, value);
  const order = compareValues(there, value);
  return order !== undefined && ORDERS[operator](order);
}

const ORDERS = {
  "<": (order: number) => order < 0,
  "<=": (order: number) => order <= 0,
  ">": (order: number) => order > 0,
  ">=": (order: number) => order >= 0,
};

/** What stands at a path. */
export function at(item: Attributes | undefined, [first = "", ...rest]: Path): Value | undefined {
  const value = own(item, first);
  if (rest.length === 0 || value === undefined) return value;
  return at(value.M as Attributes | undefined, rest);
}

function own(item: Attributes | undefined, name: string): Value | undefined {
  return item !== undefined && Object.hasOwn(item, name) ? item[name] : undefined;
}
