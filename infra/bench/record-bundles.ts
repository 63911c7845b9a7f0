// `npm run bench:bundles`: takes today's bundles as the measure of the test of their bytes.
import { writeFileSync } from "node:fs";
import { fromRoot } from "../root.ts";
import { bundleParts } from "./bundle-parts.ts";

const measured = await bundleParts();
const text = `${JSON.stringify(measured, null, 2)}\n`;
writeFileSync(fromRoot("test", "infra", "bundle-bytes.json"), text);
for (const [name, { bytes }] of Object.entries(measured)) {
  console.log(`${name.padEnd(14)} ${bytes.toLocaleString("en-GB").padStart(9)} bytes`);
}
