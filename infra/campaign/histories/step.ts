import type { AsyncCommand } from "fast-check";
import { DoorRefusal } from "../../local/actors/door.ts";
import type { Act } from "./act.ts";
import { ACTS, type Action } from "./action.ts";
import { colleagueIn, successorIn } from "./colleagues.ts";
import type { Play, Writer } from "./writers.ts";

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
    const delegates = new Set(play.writers.filter(({ role }) => role === "delegate"));
    // The clock stands still while anything runs, as it does for an invocation.
    const [late, early] = [true, false].map((passes) =>
      this.actions.filter(({ does }) => (does === "let time pass") === passes),
    );
    const endings = await Promise.all((early ?? []).map((action) => perform(play, action)));
    await scene.look();
    for (const action of late ?? []) endings.push(await perform(play, action));
    const again = new Set(endings.map((ending) => letInBy(play, ending)));
    for (const id of again) for (const set of [shut, known.ended]) set.delete(id ?? "");
    for (const { action, writer, told, error } of endings) {
      const { does } = action;
      const invitation = writer.invitationId;
      const ended = does === "revoke" ? invitation : ENDS.has(does) && told;
      if (error === undefined && typeof ended === "string" && !again.has(ended)) {
        known.ended.add(ended);
      }
      if (error === undefined && does === "submit" && delegates.has(writer)) {
        throw new Error("A colleague's submission was accepted");
      }
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

const ASKS_TO_SIGN = new Set<Action["does"]>(["ask to sign", "sign"]);

/** They tell whose right they ended. */
const ENDS = new Set<Action["does"]>(["take a share back", "hand over"]);

/** The invitation that may let somebody in again by a new link, whatever is told of it. */
function letInBy(
  play: Play,
  { action, writer }: { action: Action; writer: Writer },
): string | undefined {
  if (action.does === "rotate") return writer.invitationId;
  if (action.does === "hand over") return successorIn(play)?.invitationId;
  if (ASKS_TO_SIGN.has(action.does)) {
    return play.writers.find(({ role }) => role === "signatory")?.invitationId;
  }
  return action.does === "share out" ? colleagueIn(play, action)?.invitationId : undefined;
}

async function perform(play: Play, action: Action) {
  const writer = play.writers[action.writer % play.writers.length];
  if (!writer) throw new Error("Nobody answers.");
  const act: Act = ACTS[action.does];
  const ending = await act(play, writer, action).then(
    (told: unknown) => ({ told, error: undefined }),
    (error: unknown) => ({ told: undefined, error }),
  );
  return { action, writer, ...ending };
}
