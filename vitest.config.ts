import { defineConfig } from "vitest/config";

/** One rung of tests: what its folders need to stand, and whether its files may run side by side. */
type Rung = {
  readonly name: string;
  readonly folders: readonly string[];
  readonly globalSetup?: readonly string[];
  readonly oneByOne?: boolean;
  readonly testTimeout?: number;
  readonly env?: Readonly<Record<string, string>>;
};

const rungs: readonly Rung[] = [
  // The nightly profile takes twenty times the random cases.
  {
    name: "domain",
    folders: ["domain"],
    testTimeout: process.env.ASSAY_PROPERTY_RUNS ? 3_600_000 : 120_000,
  },
  { name: "content", folders: ["content", "contract"] },
  { name: "spreadsheet", folders: ["spreadsheet"], testTimeout: 120_000 },
  { name: "data", folders: ["data"], globalSetup: ["test/setup/dynamo.ts"] },
  {
    name: "http",
    folders: ["http", "console", "portal", "jobs", "cli"],
    globalSetup: ["test/setup/dynamo.ts"],
  },
  { name: "email", folders: ["email"] },
  { name: "web", folders: ["web"] },
  // The check validates the template; the tests only read it.
  { name: "infra", folders: ["infra"], testTimeout: 60_000, env: { CDK_VALIDATION: "false" } },
  { name: "campaign", folders: ["campaign"], testTimeout: 3_600_000 },
  {
    name: "journey",
    folders: ["journey"],
    globalSetup: ["test/setup/stack.ts"],
    oneByOne: true,
    testTimeout: 120_000,
  },
];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    reporters: ["default", ["json", { outputFile: ".cache/test-report.json" }]],
    projects: rungs.map(
      ({ name, folders, globalSetup = [], oneByOne, testTimeout = 60_000, env = {} }) => ({
        extends: true,
        test: {
          name,
          include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
          globalSetup: ["test/setup/temporary-folder.ts", ...globalSetup],
          fileParallelism: !oneByOne,
          testTimeout,
          env: { ...env },
          hookTimeout: 120_000,
        },
      }),
    ),
  },
});
