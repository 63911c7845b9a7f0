import type { AsyncCommand } from "fast-check";
import { DoorRefusal } from "../../local/actors/door.ts";
import type { Act } from "./act.ts";
import { ACTS, type Action } from "./action.ts";
import type { Play } from "./writers.ts";

/** What the driver knows for certain, whatever went wrong. */
export interface Known {
  /** Invitations whose end was acknowledged. */
  readonly ended: Set<string>;
}

/** One to four people act at once. */
export class Step implements AsyncCommand<Known, Play> {
  readonly actions: readonly Action[];

  constructor(actions: readonly Action[]) {
    this.actions = actions;
  }

  check(): boolean {
    return true;
  }

  async run(known: Known, play: Play): Promise<void> {
    const { scene } = play;
    const before = scene.struck();
    const shut = new Set(known.ended);
    const writers = this.actions.map(({ writer }) => play.writers[writer % play.writers.length]);
    for (const [index, { does }] of this.actions.entries()) {
      // A new link may let a revoked invitation in again, whatever is told of it.
      const invitation = writers[index]?.invitationId ?? "";
      if (does === "rotate") for (const set of [shut, known.ended]) set.delete(invitation);
    }
    // The clock stands still while anything runs, as it does for an invocation.
    const [late, early] = [true, false].map((passes) =>
      this.actions.filter(({ does }) => (does === "let time pass") === passes),
    );
    const endings = await Promise.all((early ?? []).map((action) => perform(play, action)));
    await scene.look();
    for (const action of late ?? []) endings.push(await perform(play, action));
    for (const { does, invitation, error } of endings) {
      const again = endings.some((one) => one.does === "rotate" && one.invitation === invitation);
      if (error === undefined && does === "revoke" && !again) known.ended.add(invitation);
      if (error === undefined && WRITES.has(does) && shut.has(invitation)) {
        throw new Error(`${does} was accepted after its invitation had ended`);
      }
      if (error instanceof DoorRefusal && error.status < 500) continue;
      if (error !== undefined && scene.struck() === before) {
        throw new Error(`${does} failed though nothing was disturbed: ${String(error)}`);
      }
    }
  }

  toString(): string {
    return this.actions
      .map(({ does, writer, question, option }) => `${does}(${writer}, ${question}, ${option})`)
      .join(" + ");
  }
}

const WRITES = new Set<Action["does"]>(["reload", "submit", "come again"]);

async function perform(play: Play, action: Action) {
  const writer = play.writers[action.writer % play.writers.length];
  if (!writer) throw new Error("Nobody answers.");
  const act: Act = ACTS[action.does];
  const error: unknown = await act(play, writer, action).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { does: action.does, invitation: writer.invitationId, error };
}
