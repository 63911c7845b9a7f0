import { defineConfig } from "vitest/config";
import { WORKERS } from "./test/workers.ts";

/** One rung of tests: its folders, and what they need to stand. */
type Rung = {
  readonly name: string;
  readonly folders: readonly string[];
  readonly globalSetup?: readonly string[];
  /** True: its files leave nothing behind in a module, so that one process loads each but once. */
  readonly tidy?: boolean;
  readonly testTimeout?: number;
  readonly env?: Readonly<Record<string, string>>;
};

const rungs: readonly Rung[] = [
  // The nightly profile takes twenty times the random cases.
  {
    name: "domain",
    folders: ["domain"],
    tidy: true,
    testTimeout: process.env.ASSAY_PROPERTY_RUNS ? 3_600_000 : 120_000,
  },
  { name: "content", folders: ["content", "contract"], tidy: true },
  { name: "spreadsheet", folders: ["spreadsheet"], tidy: true, testTimeout: 120_000 },
  { name: "data", folders: ["data"], globalSetup: ["test/setup/dynamo.ts"] },
  {
    name: "http",
    folders: ["http", "console", "portal", "jobs", "cli"],
    globalSetup: ["test/setup/dynamo.ts"],
    tidy: true,
  },
  { name: "email", folders: ["email"], tidy: true },
  { name: "web", folders: ["web"], globalSetup: ["test/setup/browser.ts"] },
  // The check validates the template; the tests only read it.
  { name: "infra", folders: ["infra"], tidy: true, env: { CDK_VALIDATION: "false" } },
  { name: "campaign", folders: ["campaign"], testTimeout: 3_600_000 },
  {
    name: "journey",
    folders: ["journey"],
    globalSetup: ["test/setup/browser.ts", "test/setup/stack.ts"],
    testTimeout: 120_000,
  },
];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // Much of a test is waiting for a browser or for the tables.
    maxWorkers: WORKERS,
    reporters: ["default", ["json", { outputFile: ".cache/test-report.json" }]],
    projects: rungs.map(
      ({ name, folders, globalSetup = [], tidy, testTimeout = 60_000, env = {} }) => ({
        extends: true,
        test: {
          name,
          include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
          globalSetup: ["test/setup/temporary-folder.ts", ...globalSetup],
          isolate: !tidy,
          testTimeout,
          env: { ...env },
          hookTimeout: 120_000,
          // As long as a browser is waited for everywhere else.
          expect: { poll: { timeout: 30_000 } },
        },
      }),
    ),
  },
});
