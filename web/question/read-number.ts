/**
 * The number a person typed: digits with an optional sign, spaces between thousands, and a point
 * or a comma before the decimals. Undefined for everything else, also for "1,000.5", where two
 * readings are possible.
 */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-");
  if (!/^[+-]?\d{1,15}([.,]\d{1,6})?$/.test(plain)) return undefined;
  return Number(plain.replace(",", "."));
}
