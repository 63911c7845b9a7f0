import { startInside } from "../campaign/inside/inside.ts";
import { openScene } from "../campaign/inside/scene.ts";
import { OPERATIONS } from "../campaign/operations.ts";

/** What one deed used with all that followed from it: letters, scores, the lists. */
export interface Deed {
  readonly name: string;
  /** Calls to AWS services. */
  readonly calls: number;
  readonly wru: number;
  readonly rru: number;
  readonly mails: number;
}

/**
 * Does everything that the campaign rehearses once, undisturbed, and reckons what each deed used.
 * For a process that does nothing else afterwards but print; counts do not depend on the machine.
 */
export async function operationCosts(): Promise<readonly Deed[]> {
  const inside = await startInside({ weigh: true });
  const deeds: Deed[] = [];
  try {
    for (const [index, { name, prepare }] of OPERATIONS.entries()) {
      const scene = await openScene(inside, index + 1);
      const deed = await prepare(scene, index + 1);
      await scene.rest();
      await inside.gate.during(name, async () => {
        await deed.act();
        await scene.rest();
      });
      await scene.close();
      // The stream itself and whoever drives this are no part of it.
      const own = inside.gate
        .tallies()
        .filter(({ operation, caller }) => operation === name && caller !== "cli");
      const sum = (pick: (tally: (typeof own)[number]) => number) =>
        own.reduce((all, one) => all + pick(one), 0);
      deeds.push({
        ...{ name, calls: sum(({ calls }) => calls) },
        ...{ wru: sum(({ wru }) => wru), rru: sum(({ rru }) => rru) },
        mails: sum(({ service, items }) => (service === "ses" ? items : 0)),
      });
    }
  } finally {
    await inside.stop();
  }
  return deeds;
}
