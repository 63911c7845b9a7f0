import { parseArgs } from "node:util";
import type { Sizes } from "./fill-organisation.ts";

/**
 * How large a made-up portfolio this process was asked to make, the whole of it unless it was told;
 * undefined, with the usage printed, where an argument is wrong.
 */
export function sizesAsked(usage: string): Sizes | undefined {
  try {
    const { values } = parseArgs({
      options: {
        suppliers: { type: "string", default: "10000" },
        assessments: { type: "string", default: "3000" },
        risks: { type: "string", default: "20000" },
      },
    });
    const size = (name: keyof typeof values) => {
      const count = Number(values[name]);
      if (Number.isInteger(count) && count > 0 && count <= 50_000) return count;
      throw new Error(`--${name} is a whole number from 1 to 50000`);
    };
    return {
      suppliers: size("suppliers"),
      assessments: size("assessments"),
      risks: size("risks"),
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exitCode = 1;
    return undefined;
  }
}
