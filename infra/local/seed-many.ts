// `npm run seed -- --suppliers 10000`: one more organisation on the local stack, for measuring.
import { parseArgs } from "node:util";
import { preparation } from "../prepare.ts";
import { fromRoot } from "../root.ts";
import { runSteps } from "../steps.ts";
import { fillOrganisation } from "./actors/fill-organisation.ts";
import { startStack } from "./stack.ts";

const USAGE = `npm run seed -- [--suppliers 10000] [--assessments 3000] [--risks 20000]

Adds an organisation with a made-up portfolio to the data of npm start, which must not be running.`;

const sizes = sizesAsked();
if (sizes) {
  await runSteps(preparation);
  const stack = await startStack({ directory: fromRoot(".local"), assembly: fromRoot("cdk.out") });
  try {
    const host = `many-${Date.now().toString(36)}.example`;
    const start = performance.now();
    const filled = await fillOrganisation(stack, { name: "Measured AG", host, sizes });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${filled.text} in ${seconds} s. npm start, then sign in as`);
    for (const { role, email, password } of filled.signIns) {
      console.log(`  ${role.padEnd(14)} ${email.padEnd(44)} ${password}`);
    }
  } finally {
    await stack.stop();
  }
}

function sizesAsked() {
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
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exitCode = 1;
    return undefined;
  }
}
