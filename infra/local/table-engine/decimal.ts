import { BeyondEngine, invalid } from "./refusals.ts";

/** A number as DynamoDB keeps it: plain digits, without zeros that say nothing. */
export function canonicalNumber(text: string): string {
  const [, sign, whole = "", part = "", exponent = "0"] = NUMBER.exec(text) ?? [];
  if (sign === undefined)
    throw invalid(`The parameter cannot be converted to a numeric value: ${text}`);
  const digits = (whole + part).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  // Where the point stands, counted from behind the last significant digit.
  const scale = digits.length - significant.length + Number(exponent) - part.length;
  if (significant.length > 38 || Math.abs(scale) > 90) throw new BeyondEngine(`the number ${text}`);
  if (scale >= 0) return `${sign}${significant}${"0".repeat(scale)}`;
  const padded = significant.padStart(1 - scale, "0");
  return `${sign}${padded.slice(0, scale)}.${padded.slice(scale)}`;
}

const NUMBER = /^(-?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Negative, zero or positive, as the first number is below, at or above the second. */
export function compareNumbers(one: string, other: string): number {
  if (one === other) return 0;
  if (one.length > EXACT || other.length > EXACT) throw new BeyondEngine("so long a number");
  return Number(one) - Number(other);
}

/** The sum of two whole numbers. */
export function sumOf(one: string, other: string): string {
  const sum = Number(one) + Number(other);
  const whole = [one, other].every((text) => Number.isSafeInteger(Number(text)));
  if (!whole || !Number.isSafeInteger(sum))
    throw new BeyondEngine(`the sum of ${one} and ${other}`);
  return String(sum);
}

/** So many characters are exact as a number of JavaScript, whatever they say. */
const EXACT = 15;
