// `npm start`: builds what changed, runs the platform on this machine, seeds it on the first run.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { bundleFunctions } from "../bundle.ts";
import { functionEntries } from "../function-entries.ts";
import { listLanguages } from "../list-languages.ts";
import { buildWeb, synthesise } from "../prepare.ts";
import { fromRoot } from "../root.ts";
import { unlessUnchanged } from "./fingerprint.ts";
import { type Stack, startStack } from "./stack.ts";

const PORTS = { site: 4300, mailbox: 4301, identity: 4302 };
// What the pages import beside their own folder.
const FOLDERS = ["content", "contract", "domain", "words"].map((each) => `functions/${each}`);
const directory = fromRoot(".local");
const SignIns = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));
const signInsFile = join(directory, "sign-ins.json");
const seedFile = new URL("seed.ts", import.meta.url);
// A first run that did not finish left half a portfolio: the next one starts over.
const fresh = flags() || (existsSync(seedFile) && !existsSync(signInsFile));

process.on("SIGINT", () => void end(0));
process.on("SIGTERM", () => void end(0));
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

let stack: Stack | undefined;
let ending = false;
try {
  await build();
  stack = await step("starting the local stack", () =>
    startStack({ directory, assembly: fromRoot("cdk.out"), fresh, ports: PORTS, onStep: note }),
  );
  const signIns = await seeded(stack);
  summary(stack, signIns);
} catch (error) {
  fail(error);
}

function flags(): boolean {
  try {
    return parseArgs({ options: { fresh: { type: "boolean" } } }).values.fresh ?? false;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("Usage: npm start [-- --fresh]   (--fresh removes the data of earlier runs)");
    process.exit(2);
  }
}

async function build(): Promise<void> {
  const shared = ["package-lock.json"];
  const bundles = Object.keys(functionEntries).map((name) => `dist/${name}`);
  await step("listing the languages", async () => void (await listLanguages()));
  await step("bundling functions", async () => void (await bundleFunctions()));
  await step("building the pages", () =>
    unlessUnchanged(
      fromRoot(),
      ".cache/built",
      {
        name: "pages",
        inputs: [...shared, "web", ...FOLDERS],
        outputs: ["dist/site", "dist/site-csp.json"],
      },
      buildWeb,
    ),
  );
  await step("synthesising the template", () =>
    unlessUnchanged(
      fromRoot(),
      ".cache/built",
      {
        name: "template",
        inputs: [...shared, ...infraSources(), ...bundles, "dist/site", "dist/site-csp.json"],
        outputs: ["cdk.out/manifest.json"],
      },
      synthesise,
    ),
  );
}

function infraSources(): string[] {
  return ["cdk.json", ...listed("infra").filter((name) => /\.(ts|js|json)$/.test(name))];
}

function listed(folder: string): string[] {
  return readdirSync(fromRoot(folder)).map((name) => `${folder}/${name}`);
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(result === false ? "unchanged\n" : `${seconds} s\n`);
  return result;
}

function note(text: string): void {
  process.stdout.write(`${text} … `);
}

/** Who may sign in: of the first run's seed, or remembered from it. */
async function seeded(running: Stack): Promise<z.infer<typeof SignIns>> {
  if (existsSync(signInsFile)) return SignIns.parse(JSON.parse(readFileSync(signInsFile, "utf8")));
  if (!existsSync(seedFile)) return [];
  const signIns = await step("seeding a small portfolio", async () => {
    const { seed } = await import(seedFile.href);
    return SignIns.parse(await seed(running));
  });
  writeFileSync(signInsFile, JSON.stringify(signIns, null, 1));
  return signIns;
}

function summary({ origin, mailbox }: Stack, signIns: z.infer<typeof SignIns>): void {
  const rows = signIns.map(
    ({ role, email, password }) => `    ${role.padEnd(14)} ${email.padEnd(34)} ${password}`,
  );
  console.log(
    [
      "",
      `  Console   ${origin}/`,
      ...(rows.length > 0 ? ["  Sign in as", ...rows] : []),
      `  Mailbox   ${mailbox.url}/`,
      `  Logs      ${join(".local", "log")}`,
      "  Stop with Ctrl-C. The data stays; npm start -- --fresh starts over.",
      "",
    ].join("\n"),
  );
}

async function end(code: number): Promise<void> {
  if (ending) process.exit(code || 130); // asked twice: the children end with this process
  ending = true;
  await stack?.stop();
  if (code === 0) console.log("\nStopped.");
  process.exit(code);
}

function fail(error: unknown): void {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  void end(1);
}
