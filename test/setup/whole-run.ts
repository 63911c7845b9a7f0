import type { TestProject } from "vitest/node";

/** A test file as it ran. */
export interface RanFile {
  readonly file: string;
  /** False when something outside of its tests failed. */
  readonly ok: boolean;
  readonly tests: readonly { readonly name: string; readonly passed: boolean }[];
}

/**
 * What a run lacks to have been whole: files that were left out, and tests that were skipped or
 * have failed. Empty when every test of every file on disk has passed.
 */
export function missingFrom(ran: readonly RanFile[], onDisk: readonly string[]): string[] {
  const files = new Set(ran.map(({ file }) => file));
  return [
    ...onDisk.filter((file) => !files.has(file)).map((file) => `${file} was left out`),
    ...ran.flatMap(({ file, tests }) =>
      tests.filter(({ passed }) => !passed).map(({ name }) => `${file}: ${name} has not passed`),
    ),
    ...ran.filter(({ ok }) => !ok).map(({ file }) => `${file} has failed`),
  ];
}

/** What the run of a project lacks to have been whole; ask once its tests are over. */
export async function missingFromRun(project: TestProject): Promise<string[]> {
  const { testFiles } = await project.globTestFiles();
  const modules = project.vitest.state
    .getTestModules()
    .filter((each) => each.project.name === project.name);
  const ran = modules.map((each) => ({
    file: each.moduleId,
    ok: each.ok(),
    tests: [...each.children.allTests()].map((one) => ({
      name: one.fullName,
      passed: one.result().state === "passed",
    })),
  }));
  return missingFrom(ran, testFiles);
}
