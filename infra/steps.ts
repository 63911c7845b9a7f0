export type Step = { readonly name: string; readonly work: () => Promise<void> };

/** Runs steps one after another, each with a line that says what it was and how long it took. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const { name, work } of steps) {
    const start = performance.now();
    process.stdout.write(`${name} … `);
    await work();
    process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
}
