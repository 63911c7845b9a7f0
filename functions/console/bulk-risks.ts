import type { consoleRoutes } from "../contract/console.ts";
import type { ReplyOf } from "../contract/route.ts";
import { derivedId } from "../data/hash.ts";
import { loadRisk } from "../data/risks.ts";
import { Refusal } from "../domain/errors.ts";
import { treatRisk } from "../http/acts/treat-risk.ts";
import { changeId } from "../http/once.ts";
import type { ConsoleAct } from "./caller.ts";

type Outcome = ReplyOf<(typeof consoleRoutes)["bulkRisks"]>["results"][number];

/** Risks worked at the same time. */
const AT_ONCE = 5;

/**
 * Treats many risks, each for itself and on the version its reader saw: what one refuses holds up
 * no other, every one has its outcome, and the same call repeated does nothing twice.
 */
export const bulkRisks: ConsoleAct<"bulkRisks"> = async (given) => {
  const { caller, body, now } = given;
  const { context } = caller;
  const call = changeId("bulkRisks", given);
  const one = async ({ id, ...wish }: (typeof body.changes)[number]): Promise<Outcome> => {
    try {
      await treatRisk(context, { id, change: derivedId(call, id), ...wish }, caller, now);
      return { id, done: true, row: (await loadRisk(context, id)).row };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, fields } = error;
      return { id, done: false, code, message, ...(fields.length > 0 && { fields: [...fields] }) };
    }
  };
  const results: Outcome[] = [];
  // Entries of one engagement share its supplier's line and come one after the other.
  const groups = [...Map.groupBy(body.changes, ({ id }) => engagementOf(id)).values()];
  const inTurn = async (group: typeof body.changes) => {
    const done: Outcome[] = [];
    for (const each of group) done.push(await one(each));
    return done;
  };
  for (let at = 0; at < groups.length; at += AT_ONCE) {
    results.push(...(await Promise.all(groups.slice(at, at + AT_ONCE).map(inTurn))).flat());
  }
  return { results };
};

function engagementOf(id: string): string {
  const [supplier, engagement] = Buffer.from(id, "base64url").toString("utf8").split("#");
  return `${supplier}#${engagement}`;
}
