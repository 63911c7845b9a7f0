import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { functionEntries } from "../function-entries.ts";
import { fromRoot } from "../root.ts";
import { median } from "./median.ts";

/** The median time to load a bundle in a fresh process, and its ratio to the base bundle. */
export type ModuleLoad = { readonly name: string; readonly ms: number; readonly ratio: number };

/**
 * Loads every bundle and a base bundle (the DynamoDB client alone) in fresh processes, in turn, so
 * that a busy machine slows all alike. Only the ratios are worth comparing between machines.
 */
export async function moduleLoads(rounds: number): Promise<ModuleLoad[]> {
  const bundles = new Map([["base", await baseBundle()]]);
  for (const name of Object.keys(functionEntries)) {
    bundles.set(name, fromRoot("dist", name, "index.mjs"));
  }
  const times = new Map([...bundles.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, file] of bundles) times.get(name)?.push(loadTime(file));
  }
  const base = median(times.get("base") ?? []);
  return [...times].map(([name, all]) => ({ name, ms: median(all), ratio: median(all) / base }));
}

async function baseBundle(): Promise<string> {
  const outfile = fromRoot(".cache/bench", "base.mjs");
  await build({
    stdin: { contents: BASE, resolveDir: fromRoot() },
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  return outfile;
}

const BASE = `
  import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
  import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  export const handler = () => client.send(new GetCommand({ TableName: "t", Key: { pk: "p" } }));
`;

function loadTime(file: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(pathToFileURL(file))}); console.log(performance.now() - start); process.exit();`;
  const args = ["--input-type=module", "--eval", script];
  const env = { PATH: process.env.PATH, AWS_REGION: "eu-central-1" };
  return Number(execFileSync(process.execPath, args, { env, encoding: "utf8" }));
}
