import type { PortalAssessment } from "../../functions/contract/shapes/portal.ts";
import type { Raw } from "../question/raw.ts";
import type { Kept } from "./device.ts";
import { answerIn, openOutbox, type Saved } from "./outbox.ts";
import type { Work } from "./state.ts";

/** An assessment as it is worked on: as the server told it, with what is left on this device. */
export function workFrom(loaded: PortalAssessment, left: readonly Kept[]): Work {
  const { landing, round, questionnaire, evidenceTypes, returned } = loaded;
  const { evidence, receipt, me, team } = loaded;
  const saved: Record<string, Saved> = {};
  for (const { question, answer, version, by, at } of loaded.answers) {
    saved[question] = { answer, version, by, at };
  }
  const outbox = openOutbox(
    saved,
    left.flatMap(({ changes }) => changes),
  );
  const raw: Record<string, Raw> = {};
  for (const { question, raw: typed } of left) {
    const value = answerIn(outbox, question);
    if (typed && (!value || value.is === "option" || value.is === "table")) raw[question] = typed;
  }
  const sync = { is: "idle" } as const;
  const rest = {
    landing,
    round,
    questionnaire,
    evidenceTypes,
    returned,
    note: loaded.note,
    carried: loaded.carried ?? [],
    before: loaded.before,
    evidence,
    receipt,
    me: me.name,
    role: me.role,
    team,
  };
  return { told: loaded, ...rest, outbox, raw, sync };
}
