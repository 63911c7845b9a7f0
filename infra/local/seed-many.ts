// `npm run seed -- --suppliers 10000`: one more organisation on the local stack, for measuring.
import { preparation } from "../prepare.ts";
import { fromRoot } from "../root.ts";
import { runSteps } from "../steps.ts";
import { fillOrganisation } from "./actors/fill-organisation.ts";
import { sizesAsked } from "./actors/sizes-asked.ts";
import { startStack } from "./stack.ts";

const USAGE = `npm run seed -- [--suppliers 10000] [--assessments 3000] [--risks 20000]

Adds an organisation with a made-up portfolio to the data of npm start, which must not be running.`;

const sizes = sizesAsked(USAGE);
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
